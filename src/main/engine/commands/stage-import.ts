import { randomUUID } from 'node:crypto';
import { Fault } from '@shared/base/fault';
import type { ImportDecisions, ImportPlan } from '@shared/contract/views';
import { stageLedger, type StagedImport } from '@main/import';
import { matchStaged, type BookMatch } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import type { StagedPlan } from '../session/session';
import type { Task } from '../session/task';
import { reconcileStaged } from './reconcile-staged';
import { countNewPairs } from './same-customers';
import { draftRevision, onOpenOrDraft } from './on-open-or-draft';
import { readStageContext } from './stage-context';

export interface StageImportInput {
  readonly path: string;
  readonly decisions?: ImportDecisions | undefined;
  /** Of the book that the rows go into, where none is open. */
  readonly currency?: string | undefined;
  /** How many of the issues travel with the plan; all of them stay with its set-aside rows. */
  readonly issueLimit?: number | undefined;
}

export const usualIssueLimit = 1000;

/** Reads a ledger and says what importing it would do. Nothing is written; the plan waits to be committed. */
export async function stageImport(
  { session }: EngineContext,
  { path, decisions = {}, currency, issueLimit = usualIssueLimit }: StageImportInput,
  task: Task,
): Promise<ImportPlan> {
  const open = session.currentOrNull();
  return onOpenOrDraft(open, currency, async (book) => {
    const staged = await stageLedger(path, decisions, readStageContext(book.book.database), task);
    return session.exclusively(async () => {
      if (session.currentOrNull() !== open) throw new Fault('conflict', 'import.bookChanged');
      const entry = await planFor(book, { planId: randomUUID(), staged, decisions, issueLimit }, task);
      session.plans.set(entry.plan.planId, open === null ? { ...entry, revision: draftRevision } : entry);
      return entry.plan;
    });
  });
}

export interface PlanRequest {
  readonly planId: string;
  readonly staged: StagedImport;
  readonly decisions: ImportDecisions;
  readonly issueLimit?: number;
}

/** Checks a staged file against the book as it is now; to be called while nothing else changes it. */
export async function planFor(
  open: OpenBook,
  { planId, staged, decisions, issueLimit = usualIssueLimit }: PlanRequest,
  task: Task,
): Promise<StagedPlan> {
  const { info, kind } = staged;
  task.report({ phase: 'checking', rows: info.rowsRead, share: null });
  const replaceInvoices = decisions.replaceInvoices ?? false;
  const file = { kind, fileSha256: info.fileSha256, sheet: info.sheet, mapping: info.mapping };
  const request = { file, replaceInvoices, exceptImport: 0 };
  const match = await matchStaged(open.book.database, staged, request, task.breathe);
  const { whole, months } = reconcileStaged(staged, match.duplicates);
  const issues = staged.rows.setAside.flatMap((row) => row.issues);
  const plan: ImportPlan = {
    planId,
    fileName: info.fileName,
    kind,
    sheet: info.sheet,
    encoding: info.encoding,
    delimiter: info.delimiter,
    mapping: info.mapping,
    reconciliation: whole,
    months,
    newCustomers: match.newCustomers,
    possibleSame: countNewPairs(open.book.database, staged, match),
    changedInvoices: match.changedInvoices.count,
    replacedLines: match.replacedLines.length,
    replacedAmount: replaceInvoices ? match.changedInvoices.amount : 0,
    firstDay: info.firstDay,
    lastDay: info.lastDay,
    issueCount: issues.length,
    issues: issues.slice(0, issueLimit),
    roundedRows: info.roundedRows,
    notes: [...info.notes, ...changedNotes(match, replaceInvoices)],
  };
  return { plan, staged, match, decisions, revision: open.revision };
}

/** Lines of an invoice that the book has otherwise become further lines of it, unless somebody decides else. */
function changedNotes({ changedInvoices }: BookMatch, replaceInvoices: boolean): ImportPlan['notes'] {
  if (replaceInvoices || changedInvoices.count === 0) return [];
  return [{ code: 'import.changedInvoices', params: { count: changedInvoices.count } }];
}
