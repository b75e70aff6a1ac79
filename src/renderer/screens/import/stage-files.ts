import type { BatchPlan, ImportDecisions } from '@shared/contract/views';
import { call } from '../../api';
import { questionOfError, questionOfFault } from './fault-question';
import {
  decisionsOf,
  haveSameShape,
  isAnswered,
  openQuestions,
  stateOf,
  type LedgerEntry,
} from './ledger-entry';
import type { Staged } from './wizard-state';

export interface StageRequest {
  readonly entries: readonly LedgerEntry[];
  /** What holds for all files together. */
  readonly common: Pick<ImportDecisions, 'replaceInvoices'>;
  /** Of the book that is still to be made; null: one is open. */
  readonly currency: string | null;
  readonly taskId: string;
}

export interface StageResult {
  readonly entries: readonly LedgerEntry[];
  /** Null: a file raised a question that has to be answered first. */
  readonly staged: Staged | null;
}

/** Stages what can be read. A question that only the whole file raises comes back with its entry. */
export function stageFiles(request: StageRequest): Promise<StageResult> {
  const [only, ...more] = request.entries;
  return only !== undefined && more.length === 0 ? stageOne(only, request) : stageSeveral(request);
}

async function stageOne(entry: LedgerEntry, request: StageRequest): Promise<StageResult> {
  const { taskId, common } = request;
  const { token } = entry.file;
  try {
    const decisions = { ...decisionsOf(entry), ...common };
    const plan = await call('import.stage', { token, taskId, decisions, ...bookToBe(request) });
    return { entries: [entry], staged: { kind: 'file', plan } };
  } catch (error) {
    const question = questionOfError(error, entry);
    if (question === null) throw error;
    return { entries: [{ ...entry, asked: [...entry.asked, question] }], staged: null };
  }
}

async function stageSeveral(request: StageRequest): Promise<StageResult> {
  const ready = request.entries.filter((entry) => stateOf(entry) === 'ready');
  const batch = await stageAll(ready, request);
  const asked = withQuestions(ready, batch);
  const settled = asked.map((entry) => answeredLike(entry, asked));
  // What one file has settled for its like need not be asked again: the whole is staged once more, with the answer.
  const isSettled = settled.some((entry, index) => entry !== asked[index]);
  const entries = isSettled ? settled : asked;
  const last = isSettled ? await stageAll(entries, request) : batch;
  const final = isSettled ? withQuestions(entries, last) : entries;
  return {
    entries: request.entries.map((entry) => final.find(({ key }) => key === entry.key) ?? entry),
    staged: { kind: 'files', batch: last, keys: ready.map(({ key }) => key), isSpent: false },
  };
}

function stageAll(entries: readonly LedgerEntry[], request: StageRequest): Promise<BatchPlan> {
  const { taskId, common } = request;
  const files = entries.map((entry) => ({
    token: entry.file.token,
    decisions: { ...decisionsOf(entry), ...common },
  }));
  return call('import.stageAll', { files, taskId, ...bookToBe(request) });
}

function bookToBe({ currency }: StageRequest): { readonly currency?: string } {
  return currency === null ? {} : { currency };
}

function withQuestions(entries: readonly LedgerEntry[], batch: BatchPlan): readonly LedgerEntry[] {
  return entries.map((entry, index) => {
    const fault = batch.files[index]?.fault ?? null;
    const question = fault === null ? null : questionOfFault(fault, entry);
    return question === null ? entry : { ...entry, asked: [...entry.asked, question] };
  });
}

/** The entry with the answers that a file of the same shape was given to the questions it leaves open. */
function answeredLike(entry: LedgerEntry, others: readonly LedgerEntry[]): LedgerEntry {
  const open = openQuestions(entry);
  if (open.length === 0) return entry;
  const example = others.find(
    (other) => haveSameShape(other, entry) && open.every((question) => isAnswered(other, question)),
  );
  return example === undefined ? entry : { ...entry, answers: { ...example.answers, ...entry.answers } };
}
