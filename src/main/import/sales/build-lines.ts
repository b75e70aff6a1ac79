import type { StagedLines } from '@shared/ledger/staged-lines';
import { isNoRecord, type SetAsideRow } from '@shared/model/issue';
import { minorUnits } from '@shared/model/money';
import type { ImportNote } from '../readers/table-reader';
import type { TaskPace } from '../task-pace';
import { LineParties } from './line-parties';
import type { SalesReading } from './read-sales';
import { RowJudge } from './set-aside';
import { TotalCheck } from '../sheet/total-check';

const ROWS_PER_STRETCH = 1 << 14;

export interface BuiltLines {
  readonly lines: StagedLines;
  readonly roundedRows: number;
  /** Minor units: all rows with a readable amount, totals apart. */
  readonly amountRead: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly notes: readonly ImportNote[];
}

/** Makes every row a line or a set-aside row: none is lost, none is both. */
export async function buildLines(reading: SalesReading, pace: TaskPace): Promise<BuiltLines> {
  const { count } = reading.columns;
  const builder = new LineBuilder(reading);
  for (let from = 0; from < count; from += ROWS_PER_STRETCH) {
    builder.addRows(from, Math.min(count, from + ROWS_PER_STRETCH));
    if (pace.isDue) await pace.breathe('checking', 0.5 + from / count / 2, count);
  }
  return builder.finish();
}

class LineBuilder {
  readonly #reading: SalesReading;
  readonly #judge: RowJudge;
  readonly #parties: LineParties;
  readonly #indexes: Readonly<
    Record<'rows' | 'days' | 'customers' | 'invoices' | 'credited' | 'products' | 'extras', Int32Array>
  >;
  readonly #quantities: Float64Array;
  readonly #unitPrices: Float64Array;
  readonly #amounts: Float64Array;
  readonly #setAside: SetAsideRow[] = [];
  readonly #totals: TotalCheck;
  readonly #foreign = new Map<number, { readonly conversion: number; readonly amount: number }>();
  #lineCount = 0;
  #lineAmount = 0;
  #setAsideAmount = 0;
  #setAsideWithoutAmount = 0;
  #roundedRows = 0;
  /** Lines that say of goods that they came back and of money that it came in, or the other way round. */
  #oppositeSigns = 0;
  #firstOpposite = 0;
  #firstDay = Number.POSITIVE_INFINITY;
  #lastDay = Number.NEGATIVE_INFINITY;

  constructor(reading: SalesReading) {
    const { count } = reading.columns;
    const numbers = (): Int32Array => new Int32Array(count);
    this.#reading = reading;
    this.#judge = new RowJudge(reading);
    this.#totals = new TotalCheck(reading.decimals);
    this.#parties = new LineParties(reading.columns, reading.unreadNumbers);
    this.#indexes = {
      rows: numbers(),
      days: numbers(),
      customers: numbers(),
      invoices: numbers(),
      credited: numbers(),
      products: numbers(),
      extras: numbers(),
    };
    // Lines never outnumber rows, and a line never stands behind its row: the row arrays are compacted in place.
    this.#quantities = reading.quantities;
    this.#unitPrices = reading.unitPrices;
    this.#amounts = reading.amounts;
  }

  addRows(from: number, to: number): void {
    for (let row = from; row < to; row += 1) {
      const aside = this.#judge.judge(row);
      if (aside === null) this.#addLine(row);
      else this.#addSetAside(row, aside);
    }
  }

  finish(): BuiltLines {
    const count = this.#lineCount;
    const { rows, days, customers, invoices, credited, products, extras } = this.#indexes;
    const lines: StagedLines = {
      lineCount: count,
      rows: rows.subarray(0, count),
      days: days.subarray(0, count),
      customers: customers.subarray(0, count),
      invoices: invoices.subarray(0, count),
      creditedInvoices: credited.subarray(0, count),
      products: products.subarray(0, count),
      quantities: this.#quantities.subarray(0, count),
      unitPrices: this.#unitPrices.subarray(0, count),
      amounts: this.#amounts.subarray(0, count),
      extras: extras.subarray(0, count),
      foreign: this.#foreign,
      conversionDictionary: this.#reading.converted.converter.conversions,
      customerDictionary: this.#parties.customers,
      invoiceDictionary: this.#parties.invoices,
      productDictionary: this.#parties.products,
      extraDictionary: this.#parties.extras,
      setAside: this.#setAside,
      setAsideAmount: minorUnits(this.#setAsideAmount),
      setAsideWithoutAmount: this.#setAsideWithoutAmount,
      headers: this.#reading.columns.headers,
    };
    return {
      lines,
      roundedRows: this.#roundedRows,
      amountRead: minorUnits(this.#lineAmount + this.#setAsideAmount),
      firstDay: count === 0 ? null : this.#firstDay,
      lastDay: count === 0 ? null : this.#lastDay,
      notes: [
        ...this.#parties.notes,
        ...this.#reading.converted.converter.notes(),
        ...this.#signNotes(),
        ...this.#totals.notes(),
      ],
    };
  }

  #addLine(row: number): void {
    const { dates, columns, rounded, converted } = this.#reading;
    const line = this.#lineCount;
    const day = dates.days[dates.values.indexes[row] ?? 0] ?? 0;
    const amount = this.#reading.amounts[row] ?? 0;
    this.#indexes.rows[line] = columns.rowNumbers[row] ?? 0;
    this.#indexes.days[line] = day;
    this.#indexes.customers[line] = this.#parties.customer(row);
    this.#indexes.invoices[line] = this.#parties.invoice(row);
    this.#indexes.credited[line] = this.#parties.creditedInvoice(row);
    this.#indexes.products[line] = this.#parties.product(row);
    this.#indexes.extras[line] = this.#parties.extra(row);
    this.#quantities[line] = this.#reading.quantities[row] ?? Number.NaN;
    this.#unitPrices[line] = this.#reading.unitPrices[row] ?? Number.NaN;
    this.#amounts[line] = amount;
    if (amount * (this.#quantities[line] ?? Number.NaN) < 0) {
      if (this.#oppositeSigns === 0) this.#firstOpposite = columns.rowNumbers[row] ?? 0;
      this.#oppositeSigns += 1;
    }
    this.#lineAmount += amount;
    this.#totals.add(amount);
    this.#roundedRows += rounded[row] ?? 0;
    const foreign = converted.lines.size === 0 ? undefined : converted.lines.get(row);
    if (foreign !== undefined)
      this.#foreign.set(line, { conversion: foreign.conversion, amount: foreign.foreign });
    if (day < this.#firstDay) this.#firstDay = day;
    if (day > this.#lastDay) this.#lastDay = day;
    this.#lineCount += 1;
  }

  #signNotes(): readonly ImportNote[] {
    if (this.#oppositeSigns === 0) return [];
    const column = this.#reading.columns.header('quantity');
    const params = { count: this.#oppositeSigns, row: this.#firstOpposite, column };
    return [{ code: 'import.signsDiffer', params }];
  }

  #addSetAside(row: number, aside: SetAsideRow): void {
    this.#setAside.push(aside);
    if (isNoRecord(aside.issues)) {
      const stated = this.#judge.readableAmount(row);
      if (stated !== null) this.#totals.compare(aside.row, stated);
      return;
    }
    if (aside.amount === null) {
      this.#setAsideWithoutAmount += 1;
      return;
    }
    this.#setAsideAmount += aside.amount;
    this.#totals.add(aside.amount);
  }
}
