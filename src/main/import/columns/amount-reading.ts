import { NO_RESULT, numberText, type Cell } from '../readers/cell';
import { BLANK, ODD, type AmountColumn } from './amount-column';
import type { WrittenAmount } from './amount-text';
import { currenciesOfMark } from './currency-marks';
import { decimalOf, type Decimal } from './decimal';

/** Why a cell is no number. */
export type AmountProblem =
  | 'amount.missing'
  | 'amount.invalid'
  | 'amount.ambiguous'
  | 'amount.tooLarge'
  | 'cell.error'
  | 'cell.noResult';

/** What one character with three digits behind it means in this column. */
type ThreeDigits = 'decimal' | 'thousands' | 'ambiguous';

/** A cell that is not plain digits, read. */
interface OddAmount {
  readonly value: Decimal | AmountProblem;
  /** Currencies that its mark can stand for; null without a mark. */
  readonly currencies: readonly string[] | null;
}

/** Which characters are proven to be the decimal point. */
export interface PointEvidence {
  readonly point: boolean;
  readonly comma: boolean;
}

/** What a column proves by itself about its decimal point. */
export function pointEvidence(column: AmountColumn): PointEvidence {
  let point = column.evidence.decimalPoint;
  let comma = false;
  for (const written of column.oddTexts) {
    if (written?.proves === '.') point = true;
    if (written?.proves === ',') comma = true;
  }
  return { point, comma };
}

/** A column of numbers, read: decided over the whole column, helped by the other number columns of the file. */
export class AmountReading {
  readonly #column: AmountColumn;
  readonly #point: ThreeDigits;
  readonly #odd: readonly OddAmount[];
  /** Thousands were told by nothing but how the column's numbers go together. */
  readonly assumedThousands: boolean;

  constructor(column: AmountColumn, fileEvidence: PointEvidence) {
    this.#column = column;
    const own = pointEvidence(column);
    const evidence = own.point || own.comma ? own : fileEvidence;
    const groups = looksGrouped(column);
    this.#point = meaningOfThree(evidence.point, evidence.comma, groups && column.evidence.shortWhole);
    const comma = meaningOfThree(evidence.comma, evidence.point, groups);
    this.#odd = column.oddValues.map((cell, index) => {
      return readOdd(cell, column.oddTexts[index] ?? null, this.#point, comma);
    });
    this.assumedThousands =
      !evidence.point &&
      !evidence.comma &&
      (this.#point === 'thousands' || comma === 'thousands') &&
      hasThree(column);
  }

  /** The number of a row, or why there is none. */
  at(row: number): Decimal | AmountProblem {
    const scale = this.#column.scales[row] ?? BLANK;
    if (scale === BLANK) return 'amount.missing';
    const mantissa = this.#column.mantissas[row] ?? 0;
    if (scale === ODD) return this.#odd[mantissa]?.value ?? 'amount.invalid';
    if (scale !== 3 || this.#point === 'decimal') return { mantissa, scale };
    if (Math.abs(mantissa) < 1000 || Math.abs(mantissa) >= 1_000_000) return { mantissa, scale };
    return this.#point === 'thousands' ? { mantissa, scale: 0 } : 'amount.ambiguous';
  }

  /** Whether mantissa and scale of a row stand as they are: true of nearly every cell of nearly every file. */
  isPlain(row: number): boolean {
    const scale = this.#column.scales[row] ?? BLANK;
    return scale >= 0 && (scale !== 3 || this.#point === 'decimal');
  }

  mantissa(row: number): number {
    return this.#column.mantissas[row] ?? 0;
  }

  scale(row: number): number {
    return this.#column.scales[row] ?? BLANK;
  }

  /** The currencies a row's own mark can stand for; null: it has none. */
  currenciesAt(row: number): readonly string[] | null {
    if (this.scale(row) !== ODD) return null;
    return this.#odd[this.mantissa(row)]?.currencies ?? null;
  }

  /** Every distinct set of currencies that the column's marks can stand for. */
  markedCurrencies(): readonly (readonly string[])[] {
    return this.#odd.flatMap((odd) => (odd.currencies === null ? [] : [odd.currencies]));
  }

  cell(row: number): Cell {
    return this.#column.cell(row);
  }
}

/** A character proven to be the point is one before three digits too; the other one then parts thousands. */
function meaningOfThree(proven: boolean, otherProven: boolean, grouped: boolean): ThreeDigits {
  if (proven && otherProven) return 'ambiguous';
  if (proven) return 'decimal';
  return otherProven || grouped ? 'thousands' : 'ambiguous';
}

/** No whole number of four digits or more stands without a separator: 1,234 beside 12500 would not be thousands. */
function looksGrouped(column: AmountColumn): boolean {
  return !column.evidence.longWhole && !column.oddTexts.some((written) => written?.isLongWhole === true);
}

function hasThree(column: AmountColumn): boolean {
  return (
    column.evidence.threeBehindPoint ||
    column.oddTexts.some((written) => (written?.separator ?? null) !== null)
  );
}

function readOdd(
  cell: Cell,
  written: WrittenAmount | null,
  point: ThreeDigits,
  comma: ThreeDigits,
): OddAmount {
  if (typeof cell === 'object' && cell !== null && 'error' in cell) {
    return { value: cell.error === NO_RESULT ? 'cell.noResult' : 'cell.error', currencies: null };
  }
  if (typeof cell === 'number') return { value: readNumber(cell), currencies: null };
  if (written === null) return { value: 'amount.invalid', currencies: null };
  const currencies = written.mark === '' ? null : currenciesOfMark(written.mark);
  if (written.mark !== '' && currencies === null) return { value: 'amount.invalid', currencies: null };
  return { value: readWritten(written, written.separator === ',' ? comma : point), currencies };
}

function readWritten(written: WrittenAmount, three: ThreeDigits): Decimal | AmountProblem {
  if (written.separator !== null && three === 'ambiguous') return 'amount.ambiguous';
  const scale = written.separator !== null && three === 'thousands' ? 0 : written.scale;
  return decimalOf(written.digits, scale, written.negative) ?? 'amount.tooLarge';
}

/** A double by the digits that a spreadsheet shows; its own digits have no thousands to mistake. */
function readNumber(value: number): Decimal | AmountProblem {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(numberText(value));
  if (match === null) return 'amount.tooLarge';
  const [, sign, whole = '', behind = ''] = match;
  return decimalOf(whole + behind, behind.length, sign === '-') ?? 'amount.tooLarge';
}
