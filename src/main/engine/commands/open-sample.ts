import type { BookSummary } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';
import { closeBook } from './close-book';
import { commitImport } from './commit-import';
import { createBook } from './create-book';
import { stageImport } from './stage-import';
import { summarizeBook } from './summarize-book';

export interface OpenSampleInput {
  /** The sales ledger and what else comes with the sample, in the order in which it is imported. */
  readonly files: readonly string[];
  readonly path: string;
}

/** Some of the sample's agreements are renewed a few days late, as they are everywhere. */
const GRACE_DAYS = 30;

/** Makes the sample book anew from the files that come with the app, and opens it. */
export async function openSample(
  context: EngineContext,
  { files, path }: OpenSampleInput,
  task: Task,
): Promise<BookSummary> {
  await createBook(context, {
    path,
    settings: { graceDays: GRACE_DAYS },
    save: 'withFirstImport',
    isSample: true,
  });
  try {
    for (const file of files) {
      const { planId } = await stageImport(context, { path: file }, task);
      await commitImport(context, { planId }, task);
    }
    return summarizeBook(context);
  } catch (error) {
    await closeBook(context);
    throw error;
  }
}
