import type { NoteCode } from './note-code';
import type { Unit } from './unit';

/**
 * Something a reader should know beside a figure; worded by `shared/words` (key `note:<code>`).
 * Params by name: `count` a count, `amount` money in minor units, `day` an ISO day, `input` the id of a
 * formula input.
 */
export interface Note {
  readonly code: NoteCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * One computed figure with everything that explains it.
 * Units: `ratio` 0..1 (or above), `count`, `money` in minor units (whole, rounded half-even once),
 * `number`, `points` (−100 … 100), `days`, `months`.
 */
export interface Figure {
  readonly id: string;
  readonly unit: Unit;
  /** Null: not determinable; `reason` then says why. Never NaN, never a stand-in 0. */
  readonly value: number | null;
  readonly reason: Note | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** False when the period goes beyond the data-through date. */
  readonly complete: boolean;
  /** The named form of the formula that was used, and the numbers that stand in it. */
  readonly form: string;
  readonly inputs: Readonly<Record<string, number>>;
  /** 95 % interval: Wilson's of a proportion, else the one that the metric names. */
  readonly interval: readonly [number, number] | null;
  readonly notes: readonly Note[];
}
