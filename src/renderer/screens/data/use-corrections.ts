import { useRef, useState } from 'react';
import type { BookSummary, CorrectionResult, ImportRecord, KeptRow } from '@shared/contract/views';
import { call } from '../../api';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates } from '../../queries';
import { useRemembered } from '../../shell/remembered';
import { withoutSurplus, type SettledRow } from './settled-rows';

/** What was typed into a row and is not tried yet. */
interface Draft {
  readonly row: KeptRow;
  readonly cells: readonly string[];
}

type Drafts = ReadonlyMap<number, Draft>;
type Outcome = CorrectionResult['outcome'];
type RowState = 'trying' | 'stillSetAside';

export interface Corrections {
  readonly draftCount: number;
  readonly cellsOf: (row: KeptRow) => readonly string[];
  readonly stateOf: (row: KeptRow) => RowState | null;
  readonly settled: readonly SettledRow[];
  readonly write: (row: KeptRow, column: number, text: string) => void;
  /** Takes back what was typed into a row. */
  readonly forget: (row: KeptRow) => void;
  /** Reads a row again as it stands now; null: it could not be read at all, and that was told. */
  readonly tryRow: (row: KeptRow, index: number) => Promise<Outcome | null>;
  /** Reads every row again that something was typed into; false: one of them could not be read at all, and that was told. */
  readonly tryDrafts: () => Promise<boolean>;
  readonly forgetSettled: () => void;
}

const noDrafts: Drafts = new Map();
const noStates: ReadonlyMap<number, RowState> = new Map();

/** The rows being corrected: what was typed lives until it is tried, also while other screens are looked at. */
export function useCorrections(book: BookSummary, record: ImportRecord, columnCount: number): Corrections {
  const { bookChanged } = useStateUpdates();
  const tell = useFaultNotice();
  const key = `set aside ${book.path} ${record.id} ${record.importedAt}`;
  const [drafts, keepDrafts] = useRemembered<Drafts>(key, noDrafts);
  const latest = useRef(drafts);
  const [states, setStates] = useState(noStates);
  const [settled, setSettled] = useState<readonly SettledRow[]>([]);

  const change = (edit: (drafts: Map<number, Draft>) => void) => {
    const next = new Map(latest.current);
    edit(next);
    latest.current = next;
    keepDrafts(next);
  };
  const mark = (id: number, state: RowState | null) =>
    setStates((before) => {
      const next = new Map(before);
      if (state === null) next.delete(id);
      else next.set(id, state);
      return next;
    });
  const cellsOf = (row: KeptRow) => latest.current.get(row.id)?.cells ?? row.cells;

  /** Null: it could not be read at all. What was typed stays until the book's own answer is on screen. */
  const send = async (row: KeptRow): Promise<Outcome | null> => {
    mark(row.id, 'trying');
    try {
      const cells = [...withoutSurplus(cellsOf(row), columnCount)];
      const { outcome } = await call('data.correctSetAside', { id: row.id, cells });
      mark(row.id, outcome === 'setAside' ? 'stillSetAside' : null);
      return outcome;
    } catch (error) {
      mark(row.id, null);
      tell(error);
      return null;
    }
  };
  const drop = (sent: readonly (Draft | undefined)[]) =>
    change((all) => {
      for (const draft of sent)
        if (draft !== undefined && all.get(draft.row.id) === draft) all.delete(draft.row.id);
    });

  return {
    draftCount: drafts.size,
    cellsOf,
    stateOf: (row) => states.get(row.id) ?? null,
    settled,
    write: (row, column, text) =>
      change((all) => {
        const cells = [...cellsOf(row)];
        while (cells.length <= column) cells.push('');
        cells[column] = text;
        if (cells.every((cell, at) => cell === (row.cells[at] ?? ''))) all.delete(row.id);
        else all.set(row.id, { row, cells });
      }),
    forget: (row) => change((all) => all.delete(row.id)),
    tryRow: async (row, index) => {
      const draft = latest.current.get(row.id);
      const outcome = await send(row);
      if (outcome === null) return null;
      if (outcome !== 'setAside')
        setSettled((before) => [...before, { index, row: { ...row, cells: cellsOf(row) }, outcome }]);
      await bookChanged();
      drop([draft]);
      return outcome;
    },
    tryDrafts: async () => {
      const sent: Draft[] = [];
      for (const draft of latest.current.values()) {
        // One after the other: each is a change of the book, saved before the next.
        if ((await send(draft.row)) === null) return false;
        sent.push(draft);
      }
      await bookChanged();
      drop(sent);
      return true;
    },
    forgetSettled: () => setSettled([]),
  };
}
