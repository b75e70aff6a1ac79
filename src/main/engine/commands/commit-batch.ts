import { randomUUID } from 'node:crypto';
import { Fault, faultBodyOf } from '@shared/base/fault';
import type { ImportRecord } from '@shared/contract/views';
import { stageLedger } from '@main/import';
import type { EngineContext } from '../session/context';
import { partOfTask } from '../session/part-of-task';
import type { OpenBook } from '../session/open-book';
import type { Session, StagedBatch } from '../session/session';
import type { Task } from '../session/task';
import { commitPlanned, doTheSame } from './commit-import';
import { readStageContext } from './stage-context';
import { planFor } from './stage-import';

export interface CommitBatchInput {
  readonly batchId: string;
}

/**
 * Imports what a batch plan showed, each file a transaction of its own, read again and checked to do what was
 * shown. One that fails, or is cancelled, leaves those before it imported and itself not at all.
 */
export async function commitBatch(
  context: EngineContext,
  { batchId }: CommitBatchInput,
  task: Task,
): Promise<ImportRecord[]> {
  const { session } = context;
  const batch = session.batches.get(batchId);
  if (batch === undefined) throw new Fault('conflict', 'import.planUnknown');
  session.batches.delete(batchId);
  const records: ImportRecord[] = [];
  for (const [index, file] of batch.files.entries()) {
    const part = partOfTask(task, { index, count: batch.files.length });
    try {
      records.push(await importFile(context, batch, file, part));
    } catch (error) {
      throw stoppedAt(error, file.plan.fileName, index, batch.files.length);
    }
  }
  return records;
}

async function importFile(
  context: EngineContext,
  batch: StagedBatch,
  { path, decisions, plan }: StagedBatch['files'][number],
  task: Task,
): Promise<ImportRecord> {
  const { session } = context;
  const open = bookOf(batch, session);
  const inBook = (): void => {
    if (session.currentOrNull() !== open) throw new Fault('conflict', 'import.bookChanged');
  };
  inBook();
  const staged = await stageLedger(path, decisions, readStageContext(open.book.database), task);
  return session.exclusively(async () => {
    inBook();
    const planned = await planFor(open, { planId: randomUUID(), staged, decisions }, task);
    if (!doTheSame(planned.plan, plan)) {
      throw new Fault('conflict', 'import.planOutdated', { file: plan.fileName });
    }
    return commitPlanned(context, open, planned, task);
  });
}

/** The book that the batch was staged for: the one that was open, or the one made since, in the same currency. */
function bookOf({ open, currency }: StagedBatch, { current }: Session): OpenBook {
  const book = open ?? current();
  if (book.settings.currency !== currency) throw new Fault('conflict', 'import.bookChanged');
  return book;
}

/** Says with what stopped the batch which files are in the book already. */
function stoppedAt(error: unknown, file: string, done: number, total: number): Fault {
  const { kind, code, params } = faultBodyOf(error);
  return new Fault(kind, 'import.batchStopped', { ...params, cause: code, batchFile: file, done, total });
}
