import { Fault } from '@shared/base/fault';
import type { ExchangeRate } from '@shared/model/exchange-rate';
import { currencyDecimals } from '@shared/model/money';
import type { RecordField } from '@shared/model/record-kind';
import type { AmountReading } from '../columns/amount-reading';
import { displayNumbers, type AmountSource } from '../columns/line-amounts';
import type { ImportNote } from '../readers/table-reader';
import { errorCells, type ErrorColumn } from '../sheet/error-cells';
import { readDates, type DayColumn, type SheetDates } from '../sheet/read-dates';
import { readNumbers, type SheetNumbers } from '../sheet/read-numbers';
import { throwQuestion, type ReadingDecisions } from '../sheet/reading-decisions';
import { settleCurrency, type SettledCurrency } from '../sheet/settle-currency';
import type { SheetColumns } from '../sheet/sheet-columns';
import type { TaskPace } from '../task-pace';
import { convertLines, type ConvertedLines } from './convert-lines';
import { otherEntries, type OtherEntries } from './other-entries';
import { readRowAmounts } from './row-amounts';
import { unreadDiscounts } from './unread-discounts';
import { findUnreadNumbers, type UnreadNumbers } from './unread-numbers';

/** Every row of a ledger, read: its day and money, or what is wrong with them. */
export interface SalesReading {
  readonly columns: SheetColumns;
  readonly sheetDates: SheetDates;
  readonly sheetNumbers: SheetNumbers;
  readonly currency: SettledCurrency;
  readonly decimals: number;
  readonly dates: DayColumn;
  readonly source: AmountSource;
  /** Minor units; NaN with a problem. */
  readonly amounts: Float64Array;
  readonly amountProblems: ReadonlyMap<number, string>;
  readonly rounded: Uint8Array;
  /** Rows in another currency: converted, or waiting for a rate. */
  readonly converted: ConvertedLines;
  readonly quantities: Float64Array;
  readonly unitPrices: Float64Array;
  readonly unreadNumbers: UnreadNumbers;
  /** Columns of identities that hold an error somewhere. */
  readonly errorColumns: readonly ErrorColumn[];
  /** Which rows are no sales, where the table says so. */
  readonly others: OtherEntries | null;
  readonly notes: readonly ImportNote[];
}

const numberFields = ['amount', 'quantity', 'unitPrice'] as const;

/** An error where the customer or the document should be must not pass for a walk-in or a row without number. */
const identityFields: readonly RecordField[] = [
  'customerId',
  'customerName',
  'taxNo',
  'email',
  'phone',
  'invoice',
  'creditFor',
  'product',
  'productName',
  'category',
];

/** Reads the columns now that all of each is known. Throws where something is nobody's to guess. */
export async function readSales(
  columns: SheetColumns,
  decisions: ReadingDecisions,
  book: { readonly currency: string | null; readonly rates: readonly ExchangeRate[] },
  pace: TaskPace,
): Promise<SalesReading> {
  const sheetDates = await readDates(columns, ['date'], decisions, pace);
  const money =
    columns.mapping.amount === undefined ? (['quantity', 'unitPrice'] as const) : (['amount'] as const);
  const sheetNumbers = readNumbers(columns, numberFields, money, decisions);
  throwQuestion([...sheetDates.questions, ...sheetNumbers.questions]);
  const dates = sheetDates.columns.get('date');
  const source = amountSource(sheetNumbers);
  if (dates === undefined || source === null) throw new Fault('unreadable', 'file.noRows');
  const reading = (field: (typeof numberFields)[number]) => sheetNumbers.readings.get(field) ?? null;
  const currency = settleCurrency(columns, money.at(-1) ?? 'amount', priceOf(source), book.currency);
  const decimals = currencyDecimals(currency.currency);
  const amounts = await readRowAmounts(source, columns.count, decimals, pace);
  const converted = await convertLines(columns.count, source, currency, dates, book.rates, amounts, pace);
  const unreadNumbers =
    source.kind === 'amount'
      ? findUnreadNumbers(columns, { quantity: reading('quantity'), unitPrice: reading('unitPrice') })
      : new Map();
  return {
    columns,
    sheetDates,
    sheetNumbers,
    currency,
    decimals,
    dates,
    source,
    amounts: amounts.amounts,
    amountProblems: amounts.problems,
    rounded: amounts.rounded,
    converted,
    quantities: displayNumbers(reading('quantity'), columns.count),
    unitPrices: displayNumbers(reading('unitPrice'), columns.count),
    unreadNumbers,
    errorColumns: errorCells(columns, identityFields),
    others: otherEntries(columns),
    notes: [...currency.notes, ...sheetNumbers.notes, ...unreadDiscounts(columns, source)],
  };
}

function amountSource({ readings }: SheetNumbers): AmountSource | null {
  const amount = readings.get('amount');
  if (amount !== undefined) return { kind: 'amount', amount };
  const quantity = readings.get('quantity');
  const unitPrice = readings.get('unitPrice');
  return quantity !== undefined && unitPrice !== undefined ? { kind: 'product', quantity, unitPrice } : null;
}

/** The column whose currency signs are those of the lines. */
function priceOf(source: AmountSource): AmountReading {
  return source.kind === 'amount' ? source.amount : source.unitPrice;
}
