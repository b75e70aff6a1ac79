import type { BookSummary } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';
import { closeBook } from './close-book';
import { commitImport } from './commit-import';
import { createBook } from './create-book';
import { stageImport } from './stage-import';
import { summarizeBook } from './summarize-book';

export interface OpenSampleInput {
  readonly ledger: string;
  readonly path: string;
}

/** Makes the sample book anew from the ledger that comes with the app, and opens it. */
export async function openSample(
  context: EngineContext,
  { ledger, path }: OpenSampleInput,
  task: Task,
): Promise<BookSummary> {
  await createBook(context, { path, settings: {}, save: 'withFirstImport', isSample: true });
  try {
    const { planId } = await stageImport(context, { path: ledger }, task);
    await commitImport(context, { planId }, task);
    return summarizeBook(context);
  } catch (error) {
    await closeBook(context);
    throw error;
  }
}
