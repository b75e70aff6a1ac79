import type { DecimalMark } from '@shared/model/import-decisions';
import { cellText, type Cell } from '../readers/cell';
import { BLANK, ODD, type AmountColumn } from './amount-column';
import type { Decimal } from './decimal';
import type { AmountProblem } from './odd-amounts';

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
export function pointEvidence({ evidence, odd }: AmountColumn): PointEvidence {
  return { point: evidence.decimalPoint || odd.provesPoint, comma: odd.provesComma };
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
  /** Whether some amount is marked CR or DR (贷, 借): CR was read as negative, which has to be said. */
  readonly hasSideMarks: boolean = false;
  #ambiguity: Ambiguity | null | undefined;

  constructor(column: AmountColumn, fileEvidence: PointEvidence, decimalMark?: DecimalMark) {
    const own = pointEvidence(column);
    const found = own.point || own.comma ? own : fileEvidence;
    const stated = { point: decimalMark === 'point', comma: decimalMark === 'comma' };
    const evidence = decimalMark === undefined ? found : stated;
    // No whole number of four digits or more without a separator: 1,234 beside 12500 would not be thousands.
    const groups = !column.evidence.longWhole && !column.odd.hasLongWhole;
    this.#column = column;
    this.#point = meaningOfThree(evidence.point, evidence.comma, groups && column.evidence.shortWhole);
    this.#comma = meaningOfThree(evidence.comma, evidence.point, groups);
    this.assumedThousands =
      !evidence.point &&
      !evidence.comma &&
      ((column.evidence.threeBehindPoint && this.#point === 'thousands') ||
        (column.odd.hasThreeDigits && this.#comma === 'thousands'));
    if (evidence.point !== evidence.comma) this.decimalMark = evidence.point ? 'point' : 'comma';
    else if (!this.assumedThousands) this.decimalMark = null;
    else this.decimalMark = this.#comma === 'thousands' ? 'point' : 'comma';
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
    const scale = this.scale(row);
    if (scale === BLANK) return 'amount.missing';
    const mantissa = this.mantissa(row);
    if (scale === ODD) return this.#oddAt(mantissa);
    if (scale !== 3 || Math.abs(mantissa) < 1000 || Math.abs(mantissa) >= 1_000_000)
      return { mantissa, scale };
    return read({ mantissa, scale }, this.#point);
  }

  /** Whether mantissa and scale of a row stand as they are: true of nearly every cell of nearly every file. */
  isPlain(row: number): boolean {
    const scale = this.scale(row);
    return scale >= 0 && (scale !== 3 || this.#point === 'decimal');
  }

  mantissa(row: number): number {
    return this.#column.mantissas[row] ?? 0;
  }

  scale(row: number): number {
    return this.#column.scales[row] ?? BLANK;
  }

  /** The currencies that a row's own mark can stand for; null: it has none. */
  currenciesAt(row: number): readonly string[] | null {
    return this.scale(row) === ODD ? this.#column.odd.currencies(this.mantissa(row)) : null;
  }

  /** What the first mark in the column can stand for; null: no cell has one. */
  firstCurrencies(): readonly string[] | null {
    for (const currencies of this.allCurrencies()) return currencies;
    return null;
  }

  /** What each mark in the column can stand for. */
  allCurrencies(): Iterable<readonly string[]> {
    return this.#column.odd.allCurrencies();
  }

  cell(row: number): Cell {
    return this.#column.cell(row);
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
    if (separator === null) return odd.value(index);
    return read(odd.value(index), separator === '.' ? this.#point : this.#comma);
  }
}

function read(decimal: Decimal, three: ThreeDigits): Decimal | AmountProblem {
  if (three === 'ambiguous') return 'amount.ambiguous';
  return three === 'decimal' ? decimal : { mantissa: decimal.mantissa, scale: 0 };
}

/** A character proven to be the point is one before three digits too; the other one then parts thousands. */
function meaningOfThree(proven: boolean, otherProven: boolean, grouped: boolean): ThreeDigits {
  if (proven && otherProven) return 'ambiguous';
  if (proven) return 'decimal';
  return otherProven || grouped ? 'thousands' : 'ambiguous';
}
