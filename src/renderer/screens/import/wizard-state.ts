import type { BatchPlan, FieldMapping, ImportPlan, ImportRecord } from '@shared/contract/views';
import type { Answers, LedgerEntry } from './ledger-entry';

export type WizardStep = 'file' | 'columns' | 'check' | 'done';

/** What is under way, and by which task it reports and can be cancelled. */
export interface Work {
  readonly kind: 'inspecting' | 'staging' | 'committing';
  readonly taskId: string;
}

/** What importing will do: of one file, or of several one after the other. */
export type Staged =
  | { readonly kind: 'file'; readonly plan: ImportPlan }
  | {
      readonly kind: 'files';
      readonly batch: BatchPlan;
      /** The entries that were staged, in the order of the batch. */
      readonly keys: readonly string[];
      /** It was begun and stopped: some of its files may be in the book, and it cannot be gone on with. */
      readonly isSpent: boolean;
    };

/** The book to be made with the import, where none is open. */
export interface NewBook {
  readonly name: string;
  readonly currency: string;
}

export interface WizardState {
  readonly step: WizardStep;
  readonly entries: readonly LedgerEntry[];
  /** The entry at hand; null: the list of them all. */
  readonly at: string | null;
  readonly newBook: NewBook | null;
  /** Null: not decided; the book's lines stay and the file's are added. */
  readonly replaceInvoices: boolean | null;
  readonly staged: Staged | null;
  readonly records: readonly ImportRecord[];
  readonly work: Work | null;
  readonly error: unknown;
  readonly cancelled: boolean;
}

export type WizardEvent =
  | { readonly type: 'begun'; readonly entries: readonly LedgerEntry[] }
  | { readonly type: 'updated'; readonly entries: readonly LedgerEntry[] }
  | { readonly type: 'matched'; readonly mapping: FieldMapping }
  | { readonly type: 'answered'; readonly answers: Answers }
  | { readonly type: 'bookPlanned'; readonly newBook: NewBook }
  | { readonly type: 'invoicesDecided'; readonly replace: boolean }
  | { readonly type: 'working'; readonly work: Work }
  | { readonly type: 'staged'; readonly staged: Staged }
  | { readonly type: 'committed'; readonly records: readonly ImportRecord[] }
  | { readonly type: 'wentTo'; readonly step: WizardStep; readonly at: string | null }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'cancelled' };

export const firstState: WizardState = {
  step: 'file',
  entries: [],
  at: null,
  newBook: null,
  replaceInvoices: null,
  staged: null,
  records: [],
  work: null,
  error: null,
  cancelled: false,
};

/** The wizard after an event. Pure: what is asked of main happens elsewhere. */
export function wizardAfter(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'begun':
      return { ...firstState, entries: event.entries };
    case 'updated':
      return { ...state, entries: event.entries };
    case 'matched':
      return { ...changed(state, (entry) => ({ ...entry, mapping: event.mapping })), error: null };
    case 'answered':
      return {
        ...changed(state, (entry) => ({ ...entry, answers: { ...entry.answers, ...event.answers } })),
        error: null,
      };
    case 'bookPlanned':
      return { ...state, newBook: event.newBook };
    case 'invoicesDecided':
      return { ...state, replaceInvoices: event.replace };
    case 'working':
      return { ...state, work: event.work, error: null, cancelled: false };
    case 'staged':
      return { ...state, step: 'check', at: null, staged: event.staged, work: null };
    case 'committed':
      return { ...state, step: 'done', records: event.records, staged: null, work: null };
    case 'wentTo':
      return {
        ...state,
        step: event.step,
        at: event.at,
        staged: null,
        work: null,
        error: null,
        cancelled: false,
      };
    case 'failed':
      return { ...state, error: event.error, work: null, staged: leftOf(state) };
    case 'cancelled':
      return stopped(state);
  }
}

/** A writing that was stopped can be tried again; a reading that was stopped has nothing to show. */
function stopped(state: WizardState): WizardState {
  const still = { ...state, work: null, error: null, cancelled: true };
  return state.work?.kind === 'committing'
    ? { ...still, staged: leftOf(state) }
    : { ...still, step: 'file', staged: null };
}

/** What can still be done with what is staged, once work has failed: a plan of one file can be tried again. */
function leftOf({ staged, work }: WizardState): Staged | null {
  return staged?.kind === 'files' && work?.kind === 'committing' ? { ...staged, isSpent: true } : staged;
}

function changed(state: WizardState, change: (entry: LedgerEntry) => LedgerEntry): WizardState {
  const key = entryAt(state)?.key;
  return { ...state, entries: state.entries.map((entry) => (entry.key === key ? change(entry) : entry)) };
}

/** The entry at hand: the chosen one, or the only one there is. */
export function entryAt({ entries, at }: Pick<WizardState, 'entries' | 'at'>): LedgerEntry | null {
  const [first, ...more] = entries;
  return entries.find(({ key }) => key === at) ?? (more.length === 0 ? (first ?? null) : null);
}
