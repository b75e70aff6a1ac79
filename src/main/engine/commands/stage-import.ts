import { randomUUID } from 'node:crypto';
import { Fault } from '@shared/base/fault';
import type { ColumnMapping, ImportPlan } from '@shared/contract/views';
import { stageSales, type DateOrder, type StagedSales } from '@main/import';
import { countNewCustomers, findDuplicates, isCurrencySettled } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import type { StagedPlan } from '../session/session';
import type { Task } from '../session/task';
import { reconcileStaged } from './reconcile-staged';

export interface StageImportInput {
  readonly path: string;
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  readonly mapping?: ColumnMapping | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** How many of the issues travel with the plan; all of them stay with its set-aside rows. */
  readonly issueLimit?: number | undefined;
}

const usualIssueLimit = 1000;

/** Reads a ledger and says what importing it would do. Nothing is written; the plan waits to be committed. */
export async function stageImport(
  { session }: EngineContext,
  { path, issueLimit = usualIssueLimit, ...options }: StageImportInput,
  task: Task,
): Promise<ImportPlan> {
  const open = session.current();
  const currency = isCurrencySettled(open.book.database) ? open.settings.currency : null;
  const staged = await stageSales(path, { ...options, currency }, task);
  return session.exclusively(async () => {
    if (session.current() !== open) throw new Fault('conflict', 'import.bookChanged');
    task.report({ phase: 'checking', rows: staged.lines.lineCount, share: null });
    const entry = await planFor(open, randomUUID(), staged, task, issueLimit);
    session.plans.set(entry.plan.planId, entry);
    return entry.plan;
  });
}

/** Checks staged lines against the book as it is now; to be called while nothing else changes it. */
export async function planFor(
  open: OpenBook,
  planId: string,
  staged: StagedSales,
  task: Task,
  issueLimit: number = usualIssueLimit,
): Promise<StagedPlan> {
  const { lines, info } = staged;
  const duplicates = await findDuplicates(open.book.database, lines, task.breathe);
  const issues = lines.setAside.flatMap((row) => row.issues);
  const plan: ImportPlan = {
    planId,
    fileName: info.fileName,
    kind: 'sales',
    sheet: info.sheet,
    encoding: info.encoding,
    delimiter: info.delimiter,
    mapping: info.mapping,
    reconciliation: reconcileStaged(staged, duplicates),
    newCustomers: countNewCustomers(open.book.database, lines, duplicates),
    firstDay: info.firstDay,
    lastDay: info.lastDay,
    issueCount: issues.length,
    issues: issues.slice(0, issueLimit),
    roundedRows: info.roundedRows,
    notes: info.notes,
  };
  return { plan, staged, duplicates, revision: open.revision };
}
