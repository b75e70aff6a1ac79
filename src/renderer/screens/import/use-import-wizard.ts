import { useReducer } from 'react';
import type { BookSummary, FieldMapping, FileToken, Language } from '@shared/contract/views';
import { useStateUpdates } from '../../queries';
import {
  newEntry,
  settledWith,
  withShownSheet,
  type Answers,
  type FileChoices,
  type LedgerEntry,
} from './ledger-entry';
import { usePlanRelease } from './use-plan-release';
import { useRuns } from './use-runs';
import { advance, choose, commit, lookAndAdvance, stage, takeEverySheet } from './wizard-moves';
import {
  entryAt,
  firstState,
  wizardAfter,
  type NewBook,
  type WizardState,
  type WizardStep,
} from './wizard-state';

export interface ImportWizard {
  readonly state: WizardState;
  /** Looks at files, and goes on as far as needs nothing from a person. */
  readonly begin: (files: readonly FileToken[]) => Promise<void>;
  /** Reads the file at hand as another table: another sheet, header row, encoding, separator or kind. */
  readonly choose: (choices: FileChoices) => Promise<void>;
  /** Every sheet of the workbook at hand, each as a file of its own. */
  readonly takeEverySheet: () => Promise<void>;
  readonly leaveOut: (key: string) => void;
  readonly match: (mapping: FieldMapping) => void;
  readonly answer: (answers: Answers) => void;
  /** On from the file or the columns: to the next file that asks, or to the check of them all. */
  readonly goOn: () => Promise<void>;
  readonly planBook: (newBook: NewBook) => Promise<void>;
  readonly decideInvoices: (replace: boolean) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly goTo: (step: WizardStep, at?: string | null) => void;
}

/**
 * The import from chosen files to the reconciled record. What was staged and is not imported is given back; an
 * answer that comes after the person has moved on is dropped.
 */
export function useImportWizard(book: BookSummary | null, language: Language): ImportWizard {
  const [state, send] = useReducer(wizardAfter, firstState);
  const parts = { state, send, run: useRuns(send), book, language };
  const { entries } = state;
  return {
    state,
    begin: (files) =>
      lookAndAdvance(
        parts,
        files.map((file) => newEntry(file)),
      ),
    choose: (choices) => choose(parts, choices),
    takeEverySheet: () => takeEverySheet(parts),
    leaveOut: (key) => send({ type: 'updated', entries: entries.filter((entry) => entry.key !== key) }),
    match: (mapping) => send({ type: 'matched', mapping }),
    answer: (answers) => send({ type: 'answered', answers }),
    goOn: async () => {
      const settled = settledHere(state);
      send({ type: 'updated', entries: settled });
      await advance(parts, settled, true);
    },
    planBook: async (newBook) => {
      const isSameCurrency = newBook.currency === state.newBook?.currency;
      send({ type: 'bookPlanned', newBook });
      if (!isSameCurrency) await stage(parts, entries, { ...state, newBook });
    },
    decideInvoices: async (replaceInvoices) => {
      send({ type: 'invoicesDecided', replace: replaceInvoices });
      // Undecided lines were staged as further ones already.
      if (replaceInvoices !== (state.replaceInvoices ?? false))
        await stage(parts, entries, { ...state, replaceInvoices });
    },
    check: () => stage(parts, entries, state),
    commit: useCommit(parts),
    goTo: (step, at = null) => send({ type: 'wentTo', step, at }),
  };
}

/** What leaving a step settles for the entry at hand and its like. */
function settledHere(state: WizardState): readonly LedgerEntry[] {
  const { entries, step } = state;
  const current = entryAt(state);
  if (current === null) return entries;
  if (step === 'columns') return settledWith(entries, current);
  return entries.map((entry) => (entry === current ? withShownSheet(entry) : entry));
}

function useCommit(parts: Parameters<typeof commit>[0]): () => Promise<void> {
  const { bookChanged } = useStateUpdates();
  const { staged } = parts.state;
  const { keep, release } = usePlanRelease(staged);
  return async () => {
    if (staged === null) return;
    keep(staged);
    const records = await commit(parts, bookChanged);
    if (records === null) release();
    else parts.send({ type: 'committed', records });
    // Of several files that were stopped, the first may well be in the book.
    await bookChanged();
  };
}
