import type { DecimalMark } from '@shared/model/import-decisions';
import { cellText, type Cell } from '../readers/cell';
import { BLANK, ODD, type AmountColumn } from './amount-column';
import type { Decimal } from './decimal';
import type { AmountProblem } from './odd-amounts';
import { COMMA_FORM, FIRST_GROUPED, scaleOf } from './plain-amount';

/** What one character with three digits behind it means in this column. */
type ThreeDigits = 'decimal' | 'thousands' | 'ambiguous';

/** Which characters are proven to be the decimal point. */
export interface PointEvidence {
  readonly point: boolean;
  readonly comma: boolean;
}

/** Cells that nothing in the file settles: how many rows, and the first different texts. */
export interface Ambiguity {
  readonly count: number;
  readonly samples: readonly string[];
}

const MAX_SAMPLES = 5;

/** What a column proves by itself about its decimal point. */
export function pointEvidence({ evidence }: AmountColumn): PointEvidence {
  return { point: evidence.provesPoint, comma: evidence.provesComma };
}

/**
 * A column of numbers, read: decided over the whole column, helped by the other number columns of the file. A
 * stated decimal mark settles every cell that could be read both ways; one that reads only one way is read so.
 */
export class AmountReading {
  readonly #column: AmountColumn;
  readonly #point: ThreeDigits;
  readonly #comma: ThreeDigits;
  /** Thousands were told by nothing but how the column's numbers go together. */
  readonly assumedThousands: boolean;
  /** What was read as decimal mark, found or stated, so that single rows can be read again alike; null: none. */
  readonly decimalMark: DecimalMark | null;
  #ambiguity: Ambiguity | null | undefined;

  constructor(column: AmountColumn, fileEvidence: PointEvidence, decimalMark?: DecimalMark) {
    const own = pointEvidence(column);
    const found = own.point || own.comma ? own : fileEvidence;
    const stated = { point: decimalMark === 'point', comma: decimalMark === 'comma' };
    const proven = decimalMark === undefined ? found : stated;
    const { threeBehindPoint, threeBehindComma, shortWhole, longWhole } = column.evidence;
    // 1,234 beside 12500 would not be thousands; and 1,234 and 1.234 of one column cannot both be.
    const grouped = !longWhole && !(threeBehindPoint && threeBehindComma);
    this.#column = column;
    this.#point = meaningOfThree(proven.point, proven.comma, grouped && shortWhole);
    this.#comma = meaningOfThree(proven.comma, proven.point, grouped);
    const isOpen = !proven.point && !proven.comma;
    const parts = (has: boolean, meaning: ThreeDigits): boolean => isOpen && has && meaning === 'thousands';
    const byPoint = parts(threeBehindPoint, this.#point);
    const byComma = parts(threeBehindComma, this.#comma);
    this.assumedThousands = byPoint || byComma;
    if (proven.point !== proven.comma) this.decimalMark = proven.point ? 'point' : 'comma';
    else this.decimalMark = byComma ? 'point' : byPoint ? 'comma' : null;
  }

  /** Whether some amount is marked CR or DR (贷, 借): CR was read as negative, which has to be said. */
  get hasSideMarks(): boolean {
    return this.#column.odd.hasSideMarks;
  }

  /**
   * The cells that can be read as thousands or as decimals (1.234) and that nothing settles, or null where there
   * are none. They read as `amount.ambiguous` until a decimal mark is stated.
   */
  get ambiguity(): Ambiguity | null {
    if (this.#ambiguity === undefined) this.#ambiguity = this.#findAmbiguity();
    return this.#ambiguity;
  }

  /** The number of a row, or why there is none. */
  at(row: number): Decimal | AmountProblem {
    const scale = this.plainScale(row);
    if (scale >= 0) return { mantissa: this.mantissa(row), scale };
    const code = this.#code(row);
    if (code === BLANK) return 'amount.missing';
    return code === ODD ? this.#oddAt(this.mantissa(row)) : 'amount.ambiguous';
  }

  /**
   * The scale in which the mantissa of a row stands, as it does in nearly every cell of nearly every file; -1 where
   * `at` has to be asked.
   */
  plainScale(row: number): number {
    const code = this.#code(row);
    const scale = code < 0 ? -1 : scaleOf(code);
    if (scale !== 3 || code >= FIRST_GROUPED) return scale;
    const magnitude = Math.abs(this.mantissa(row));
    if (magnitude < 1000 || magnitude >= 1_000_000) return scale;
    const meaning = code < COMMA_FORM ? this.#point : this.#comma;
    return meaning === 'decimal' ? scale : meaning === 'thousands' ? 0 : -1;
  }

  isPlain(row: number): boolean {
    return this.plainScale(row) >= 0;
  }

  isBlank(row: number): boolean {
    return this.#code(row) === BLANK;
  }

  mantissa(row: number): number {
    return this.#column.mantissas[row] ?? 0;
  }

  /** The currencies that a row's own mark can stand for; null: it has none. */
  currenciesAt(row: number): readonly string[] | null {
    return this.#code(row) === ODD ? this.#column.odd.currencies(this.mantissa(row)) : null;
  }

  /** What the first mark in the column can stand for; null: no cell has one. */
  firstCurrencies(): readonly string[] | null {
    for (const currencies of this.#column.odd.allCurrencies()) return currencies;
    return null;
  }

  cell(row: number): Cell {
    return this.#column.cell(row);
  }

  #code(row: number): number {
    return this.#column.codes[row] ?? BLANK;
  }

  #findAmbiguity(): Ambiguity | null {
    if (this.#point !== 'ambiguous' && this.#comma !== 'ambiguous') return null;
    const samples = new Set<string>();
    let count = 0;
    for (let row = 0; row < this.#column.count; row += 1) {
      if (this.isPlain(row) || this.at(row) !== 'amount.ambiguous') continue;
      count += 1;
      if (samples.size < MAX_SAMPLES) samples.add(cellText(this.cell(row)));
    }
    return count === 0 ? null : { count, samples: [...samples] };
  }

  #oddAt(index: number): Decimal | AmountProblem {
    const { odd } = this.#column;
    const problem = odd.problem(index);
    if (problem !== null) return problem;
    const separator = odd.separator(index);
    const value = odd.value(index);
    if (separator === null) return value;
    const meaning = separator === '.' ? this.#point : this.#comma;
    if (meaning === 'ambiguous') return 'amount.ambiguous';
    // What was three decimals is none; the two of a percentage stay.
    return meaning === 'decimal' ? value : { mantissa: value.mantissa, scale: value.scale - 3 };
  }
}

/** A character proven to be the point is one before three digits too; the other one then parts thousands. */
function meaningOfThree(proven: boolean, otherProven: boolean, grouped: boolean): ThreeDigits {
  if (proven && otherProven) return 'ambiguous';
  if (proven) return 'decimal';
  return otherProven || grouped ? 'thousands' : 'ambiguous';
}
