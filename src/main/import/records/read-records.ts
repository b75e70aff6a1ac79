import type { TableKind } from '@shared/ledger/staged-records';
import type { ExchangeRate } from '@shared/model/exchange-rate';
import { currencyDecimals } from '@shared/model/money';
import type { RecordField } from '@shared/model/record-kind';
import type { ImportNote } from '../readers/table-reader';
import { CurrencyConverter } from '../sheet/convert-currency';
import { readDates, type SheetDates } from '../sheet/read-dates';
import { readNumbers, type SheetNumbers } from '../sheet/read-numbers';
import { throwQuestion, type ReadingDecisions } from '../sheet/reading-decisions';
import { settleCurrency, type SettledCurrency } from '../sheet/settle-currency';
import type { NumberField, SheetColumns } from '../sheet/sheet-columns';
import type { TaskPace } from '../task-pace';

/** Every column of a sheet of records, read. */
export interface RecordReading {
  readonly columns: SheetColumns;
  readonly sheetDates: SheetDates;
  readonly sheetNumbers: SheetNumbers;
  readonly currency: SettledCurrency;
  readonly decimals: number;
  readonly converter: CurrencyConverter;
  readonly notes: readonly ImportNote[];
}

/** The dates of each kind, that of the record itself first. */
export const dateFields: Readonly<Record<TableKind, readonly RecordField[]>> = {
  customers: ['sinceDate', 'birthday'],
  contracts: ['start', 'end', 'cancelledOn'],
  feedback: ['date'],
  interactions: ['date'],
};

/** The money of each kind, where it has any. */
export const moneyFields: Readonly<Record<TableKind, NumberField | null>> = {
  customers: 'acquisitionCost',
  contracts: 'value',
  feedback: null,
  interactions: null,
};

export async function readRecords(
  kind: TableKind,
  columns: SheetColumns,
  decisions: ReadingDecisions,
  book: { readonly currency: string | null; readonly rates: readonly ExchangeRate[] },
  pace: TaskPace,
): Promise<RecordReading> {
  const sheetDates = await readDates(columns, dateFields[kind], decisions, pace);
  const money = moneyFields[kind];
  const fields = money === null ? [] : [money];
  const sheetNumbers = readNumbers(columns, fields, fields, decisions);
  throwQuestion([...sheetDates.questions, ...sheetNumbers.questions]);
  const reading = money === null ? null : (sheetNumbers.readings.get(money) ?? null);
  const currency = settleCurrency(columns, money ?? 'value', reading, book.currency);
  return {
    columns,
    sheetDates,
    sheetNumbers,
    currency,
    decimals: currencyDecimals(currency.currency),
    converter: new CurrencyConverter(book.rates, currency.currency),
    notes: [...(reading === null ? [] : currency.notes), ...sheetNumbers.notes],
  };
}
