import type { ExchangeRate } from '@shared/model/exchange-rate';
import { exactAmount, type AmountSource } from '../columns/line-amounts';
import { CurrencyConverter, type ConvertedAmount } from '../sheet/convert-currency';
import type { DayColumn } from '../sheet/read-dates';
import type { CurrencyConflict, SettledCurrency } from '../sheet/settle-currency';
import type { TaskPace } from '../task-pace';
import type { RowAmounts } from './row-amounts';

const ROWS_PER_STRETCH = 1 << 12;

/** The rows of a ledger that are in another currency. */
export interface ConvertedLines {
  readonly lines: ReadonlyMap<number, ConvertedAmount>;
  /** Rows that no rate is given for: their money stands in no sum. */
  readonly waiting: ReadonlyMap<number, CurrencyConflict>;
  readonly converter: CurrencyConverter;
}

/**
 * Converts the rows in another currency, each by the rate of its day, and writes what came out where their own
 * amount stood. The money is taken from the digits again and rounded once.
 */
export async function convertLines(
  count: number,
  source: AmountSource,
  currency: SettledCurrency,
  dates: DayColumn,
  rates: readonly ExchangeRate[],
  { amounts, problems, rounded }: RowAmounts,
  pace: TaskPace,
): Promise<ConvertedLines> {
  const converter = new CurrencyConverter(rates, currency.currency);
  const lines = new Map<number, ConvertedAmount>();
  const waiting = new Map<number, CurrencyConflict>();
  const rows = currency.mayConflict ? count : 0;
  for (let row = 0; row < rows; row += 1) {
    if (row % ROWS_PER_STRETCH === 0 && pace.isDue) await pace.breathe('checking', 0.5, count);
    const conflict = currency.conflictAt(row);
    if (conflict === null) continue;
    const date = dates.values.indexes[row] ?? 0;
    const day = dates.problems.has(date) ? undefined : dates.days[date];
    const conversion = day === undefined ? null : converter.conversionOn(conflict, day);
    if (conversion === null) {
      waiting.set(row, conflict);
      continue;
    }
    const value = exactAmount(source, row);
    if (typeof value === 'string') continue;
    const converted = converter.convert(value, conversion);
    amounts[row] = converted?.amount ?? Number.NaN;
    rounded[row] = converted?.rounded === true ? 1 : 0;
    if (converted === null) problems.set(row, 'amount.tooLarge');
    else {
      problems.delete(row);
      lines.set(row, converted);
    }
  }
  return { lines, waiting, converter };
}
