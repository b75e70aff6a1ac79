import { Fault } from '@shared/base/fault';
import { AmountReading, pointEvidence, type PointEvidence } from '../columns/amount-reading';
import { displayNumbers, fillLineAmounts, type AmountSource } from '../columns/line-amounts';
import { DateCells, type DateProblem } from '../columns/date-column';
import { errorIndexes } from '../columns/text-column';
import type { ValueColumn } from '../columns/value-column';
import { currencyDecimals } from '@shared/model/money';
import type { ImportNote } from '../readers/table-reader';
import type { DateOrder } from '@shared/model/import-decisions';
import type { TaskPace } from '../task-pace';
import type { SheetColumns } from '../sheet/sheet-columns';
import { settleCurrency, type SettledCurrency } from './settle-currency';
import { findUnreadNumbers, type UnreadNumbers } from './unread-numbers';

const ROWS_PER_STRETCH = 1 << 15;

/** Every row of a ledger, read: its day and money, or what is wrong with them. */
export interface SalesReading {
  readonly columns: SheetColumns;
  readonly dateOrder: DateOrder;
  readonly currency: SettledCurrency;
  readonly decimals: number;
  readonly dates: ValueColumn;
  /** By number of the distinct date cell. */
  readonly days: Int32Array;
  readonly dateProblems: ReadonlyMap<number, DateProblem>;
  readonly source: AmountSource;
  /** Minor units; NaN with a problem. */
  readonly amounts: Float64Array;
  readonly amountProblems: ReadonlyMap<number, string>;
  readonly rounded: Uint8Array;
  readonly quantities: Float64Array;
  readonly unitPrices: Float64Array;
  readonly unreadNumbers: UnreadNumbers;
  /** Columns of identities that hold an error somewhere, with the numbers of the cells that are one. */
  readonly errorCells: readonly {
    readonly column: ValueColumn;
    readonly header: string;
    readonly cells: ReadonlySet<number>;
  }[];
  readonly notes: readonly ImportNote[];
}

/** Reads the columns now that all of each is known. Throws where the order of day and month is nobody's to guess. */
export async function readSales(
  columns: SheetColumns,
  stated: { readonly dateOrder?: DateOrder | undefined; readonly currency: string | null },
  pace: TaskPace,
): Promise<SalesReading> {
  const dates = columns.values('date');
  if (dates === null)
    throw new Fault('unreadable', 'mapping.missingDate', { columns: columns.headers.join(', ') });
  const cells = await readDates(dates, pace, columns.count);
  const dateOrder = stated.dateOrder ?? cells.order;
  if (dateOrder === null) throw new Fault('usage', 'date.orderUnknown', { column: columns.header('date') });
  const { days, problems: dateProblems } = cells.read({ dateOrder });
  const numbers = readNumbers(columns);
  const readings = [numbers.amount ?? numbers.unitPrice].filter((reading) => reading !== null);
  const currency = settleCurrency(columns, readings, stated.currency);
  const decimals = currencyDecimals(currency.currency);
  const money = await readMoney(numbers, columns, decimals, pace);
  return {
    columns,
    dateOrder,
    currency,
    decimals,
    dates,
    days,
    dateProblems,
    ...money,
    quantities: displayNumbers(numbers.quantity, columns.count),
    unitPrices: displayNumbers(numbers.unitPrice, columns.count),
    unreadNumbers: money.source.kind === 'amount' ? findUnreadNumbers(columns, numbers) : new Map(),
    errorCells: identityErrors(columns),
    notes: [...currency.notes, ...numberNotes(columns, numbers)],
  };
}

async function readDates(dates: ValueColumn, pace: TaskPace, rows: number): Promise<DateCells> {
  const cells = new DateCells();
  for (const [index, value] of dates.values.entries()) {
    cells.add(value);
    if (index % ROWS_PER_STRETCH === 0 && pace.isDue) await pace.breathe('checking', 0, rows);
  }
  return cells;
}

interface NumberReadings {
  readonly amount: AmountReading | null;
  readonly quantity: AmountReading | null;
  readonly unitPrice: AmountReading | null;
}

const numberFields = ['amount', 'quantity', 'unitPrice'] as const;

/** A file has one way of writing numbers: a column that cannot tell by itself asks the others. */
function readNumbers(columns: SheetColumns): NumberReadings {
  let file: PointEvidence = { point: false, comma: false };
  for (const field of numberFields) {
    const column = columns.numbers(field);
    const own = column ? pointEvidence(column) : file;
    file = { point: file.point || own.point, comma: file.comma || own.comma };
  }
  const reading = (field: (typeof numberFields)[number]): AmountReading | null => {
    const column = columns.numbers(field);
    return column && new AmountReading(column, file);
  };
  return { amount: reading('amount'), quantity: reading('quantity'), unitPrice: reading('unitPrice') };
}

async function readMoney(
  { amount, quantity, unitPrice }: NumberReadings,
  columns: SheetColumns,
  decimals: number,
  pace: TaskPace,
): Promise<Pick<SalesReading, 'source' | 'amounts' | 'amountProblems' | 'rounded'>> {
  const { count } = columns;
  const source = amountSource(amount, quantity, unitPrice, columns);
  const target = { amounts: new Float64Array(count), problems: new Map(), rounded: new Uint8Array(count) };
  for (let from = 0; from < count; from += ROWS_PER_STRETCH) {
    fillLineAmounts(source, decimals, from, Math.min(count, from + ROWS_PER_STRETCH), target);
    if (pace.isDue) await pace.breathe('checking', from / count / 2, count);
  }
  return { source, amounts: target.amounts, amountProblems: target.problems, rounded: target.rounded };
}

function amountSource(
  amount: AmountReading | null,
  quantity: AmountReading | null,
  unitPrice: AmountReading | null,
  columns: SheetColumns,
): AmountSource {
  if (amount !== null) return { kind: 'amount', amount };
  if (quantity !== null && unitPrice !== null) return { kind: 'product', quantity, unitPrice };
  throw new Fault('unreadable', 'mapping.missingAmount', { columns: columns.headers.join(', ') });
}

/** An error where the customer or the document should be must not pass for a walk-in or a row without number. */
function identityErrors(columns: SheetColumns): SalesReading['errorCells'] {
  const fields = [
    'customerId',
    'customerName',
    'invoice',
    'creditFor',
    'product',
    'productName',
    'category',
  ] as const;
  return fields.flatMap((field) => {
    const column = columns.values(field);
    if (column === null) return [];
    const cells = errorIndexes(column.values);
    return cells.size === 0 ? [] : [{ column, header: columns.header(field), cells }];
  });
}

function numberNotes(columns: SheetColumns, numbers: NumberReadings): readonly ImportNote[] {
  return numberFields.flatMap((field) => {
    if (numbers[field]?.assumedThousands !== true) return [];
    return [{ code: 'import.thousands', params: { column: columns.header(field) } }];
  });
}
