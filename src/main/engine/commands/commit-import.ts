import { basename } from 'node:path';
import { Fault } from '@shared/base/fault';
import type { ImportPlan, ImportRecord } from '@shared/contract/views';
import { parseIsoDay } from '@shared/model/day';
import type { StagedImport } from '@main/import';
import {
  findImportOfFile,
  insertStaged,
  isCurrencySettled,
  logChange,
  readImportById,
  settleCurrency,
  type Database,
  type NewImport,
} from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import type { StagedPlan } from '../session/session';
import type { Task } from '../session/task';
import { planFor } from './stage-import';

export interface CommitImportInput {
  readonly planId: string;
}

/**
 * Writes a staged file into the book: its record, lines and set-aside rows in one transaction, then the book to
 * its file. If anything fails or is cancelled, book and file are as they were and the plan can be tried again.
 */
export function commitImport(
  context: EngineContext,
  { planId }: CommitImportInput,
  task: Task,
): Promise<ImportRecord> {
  const { session } = context;
  return session.exclusively(async () => {
    const open = session.current();
    const staged = session.plans.get(planId);
    if (staged === undefined) throw new Fault('conflict', 'import.planUnknown');
    const record = await commitPlanned(context, open, await upToDate(open, staged, task), task);
    session.plans.delete(planId);
    return record;
  });
}

/** Writes a plan of the book as it is; to be called while nothing else changes it. */
export async function commitPlanned(
  { now }: EngineContext,
  open: OpenBook,
  plan: StagedPlan,
  task: Task,
): Promise<ImportRecord> {
  const again = importedBefore(open, plan);
  if (again !== null) return again;
  try {
    const id = await write(open, plan, now().toISOString(), task);
    return readImportById(open.book.database, id);
  } finally {
    open.changed();
  }
}

/**
 * Importing the same file twice changes nothing: where it has no line that the book lacks, nothing is written,
 * its set-aside rows least of all. The answer is the import that brought it, with today's reconciliation.
 */
export function importedBefore(open: OpenBook, { plan, staged: { info } }: StagedPlan): ImportRecord | null {
  if (plan.reconciliation.rowsImported > 0) return null;
  const earlier = findImportOfFile(open.book.database, { ...info, kind: plan.kind });
  if (earlier === null) return null;
  return { ...earlier, newCustomers: plan.newCustomers, reconciliation: plan.reconciliation };
}

/** What the preview showed is what the import does: a plan that another import has made untrue is refused. */
async function upToDate(open: OpenBook, staged: StagedPlan, task: Task): Promise<StagedPlan> {
  if (staged.revision === open.revision) return staged;
  const outdated = new Fault('conflict', 'import.planOutdated', { file: staged.plan.fileName });
  const { currency } = staged.staged.info;
  if (isCurrencySettled(open.book.database) && open.settings.currency !== currency) throw outdated;
  const again = await planFor(open, { ...staged, planId: staged.plan.planId }, task);
  if (!doTheSame(again.plan, staged.plan)) throw outdated;
  return again;
}

/** Whether two plans for one file do the same to the book. */
export function doTheSame(one: ImportPlan, other: ImportPlan): boolean {
  const effect = ({ reconciliation, months, newCustomers, replacedLines, replacedAmount }: ImportPlan) =>
    JSON.stringify({ reconciliation, months, newCustomers, replacedLines, replacedAmount });
  return effect(one) === effect(other);
}

function write(open: OpenBook, plan: StagedPlan, importedAt: string, task: Task): Promise<number> {
  const rows = plan.staged.info.rowsRead;
  return open.book.change(
    (database) => insertPlanned(database, plan, importedAt, task),
    () => {
      task.report({ phase: 'saving', rows, share: null });
      return task.breathe();
    },
  );
}

/** Does to the database what a plan says; whether it stays is up to the caller. Answers the import's id. */
export async function insertPlanned(
  database: Database,
  { plan, staged, match }: StagedPlan,
  importedAt: string,
  task: Task,
): Promise<number> {
  if (!isCurrencySettled(database)) settleCurrency(database, staged.info.currency);
  const record = recordOf(plan, staged, importedAt);
  const id = await insertStaged(database, staged, match, record, async (done, total) => {
    task.report({ phase: 'writing', rows: done, share: total === 0 ? 1 : done / total });
    await task.breathe();
  });
  logChange(database, importedAt, 'import.done', {
    importId: id,
    fileName: record.fileName,
    reconciliation: record.reconciliation,
    replacedLines: match.replacedLines.length,
    notes: plan.notes,
  });
  return id;
}

function recordOf(plan: ImportPlan, { rows, info }: StagedImport, importedAt: string): NewImport {
  return {
    kind: plan.kind,
    fileName: basename(info.fileName),
    fileSha256: info.fileSha256,
    fileSize: info.fileSize,
    format: info.format,
    sheet: info.sheet,
    encoding: info.encoding,
    delimiter: info.delimiter,
    headers: rows.headers,
    mapping: info.mapping,
    decisions: info.decisions,
    dateOrder: info.dateOrder,
    importedAt,
    firstDay: info.firstDay === null ? null : parseIsoDay(info.firstDay),
    lastDay: info.lastDay === null ? null : parseIsoDay(info.lastDay),
    newCustomers: plan.newCustomers,
    roundedRows: info.roundedRows,
    reconciliation: plan.reconciliation,
    months: plan.months,
  };
}
