import type { RowIssue } from '@shared/model/issue';
import type { OpenSetAside } from './open-set-aside';

/** What became of a set-aside row that was read again. */
export interface SettledRow {
  readonly before: OpenSetAside;
  /** Null: as they were. */
  readonly correctedCells: readonly string[] | null;
  readonly outcome: SettledOutcome;
}

/** Amounts and days as the row now counts with. `made`: its id in the table of its kind. */
export type SettledOutcome =
  | {
      readonly status: 'imported';
      readonly made: number;
      readonly amount: number;
      readonly day: number | null;
    }
  | { readonly status: 'duplicate'; readonly amount: number; readonly day: number | null }
  | {
      readonly status: 'open';
      readonly issues: readonly RowIssue[];
      readonly amount: number | null;
      readonly day: number | null;
    };
