import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { faultBodyOf } from '@shared/base/fault';
import type { BatchFile, BatchPlan, ImportDecisions } from '@shared/contract/views';
import { stageLedger } from '@main/import';
import type { Database } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { partOfTask } from '../session/part-of-task';
import type { Task } from '../session/task';
import { importedBefore, insertPlanned } from './commit-import';
import { onOpenOrDraft } from './on-open-or-draft';
import { readStageContext } from './stage-context';
import { planFor } from './stage-import';

export interface StageBatchInput {
  readonly files: readonly BatchInputFile[];
  /** Of the book that the rows go into, where none is open. */
  readonly currency?: string | undefined;
}

export interface BatchInputFile {
  readonly path: string;
  readonly decisions: ImportDecisions;
}

/**
 * Rehearses importing several files one after the other, each against the book with those before it; one that
 * cannot be imported is left out. Nothing stays: neither in the book nor in what was computed from it.
 */
export function stageBatch(
  { session, now }: EngineContext,
  { files, currency }: StageBatchInput,
  task: Task,
): Promise<BatchPlan> {
  return session.exclusively(async () => {
    const open = session.currentOrNull();
    return onOpenOrDraft(open, currency, async (book) => {
      const rehearsed = await rehearseAll(book, files, now().toISOString(), task);
      const batchId = randomUUID();
      const planned = files.flatMap((file, index) => {
        const plan = rehearsed[index]?.plan ?? null;
        return plan === null ? [] : [{ ...file, plan }];
      });
      session.batches.set(batchId, { open, currency: book.settings.currency, files: planned });
      return { batchId, files: rehearsed };
    });
  });
}

function rehearseAll(
  open: OpenBook,
  files: readonly BatchInputFile[],
  rehearsedAt: string,
  task: Task,
): Promise<readonly BatchFile[]> {
  return open.book.rehearse(async (database) => {
    const done: BatchFile[] = [];
    for (const [index, file] of files.entries()) {
      const part = partOfTask(task, { index, count: files.length });
      done.push(await rehearseFile(open, database, file, rehearsedAt, part));
    }
    return done;
  });
}

async function rehearseFile(
  open: OpenBook,
  database: Database,
  { path, decisions }: BatchInputFile,
  rehearsedAt: string,
  task: Task,
): Promise<BatchFile> {
  const fileName = basename(path);
  try {
    const staged = await stageLedger(path, decisions, readStageContext(database), task);
    const planned = await planFor(open, { planId: randomUUID(), staged, decisions }, task);
    if (importedBefore(open, planned) === null) {
      await insertPlanned(database, planned, rehearsedAt, {
        ...task,
        report: (progress) => task.report({ ...progress, phase: 'checking' }),
      });
    }
    return { fileName, plan: planned.plan, fault: null };
  } catch (error) {
    const fault = faultBodyOf(error);
    // Whatever is left of a file that failed half-way would be counted with the next.
    if (fault.kind === 'cancelled' || fault.kind === 'internal') throw error;
    return { fileName, plan: null, fault };
  }
}
