import type { FieldMapping, RecordField, RecordKind } from '@shared/model/record-kind';
import { AmountColumn } from '../columns/amount-column';
import { grown } from '../columns/growing-array';
import { ValueColumn } from '../columns/value-column';
import { cellText, isBlank, type Cell } from '../readers/cell';
import { accountCard } from '../matching/account-card';
import { columnLetters } from '../readers/sheet-rows';
import type { Row, RowBatch } from '../readers/table-reader';

/** The fields of each kind whose columns are read as exact numbers; every other column keeps its distinct cells. */
const numberFields = {
  sales: ['amount', 'quantity', 'unitPrice'],
  customers: ['acquisitionCost'],
  contracts: ['value'],
  feedback: [],
  interactions: [],
} as const satisfies Readonly<Record<RecordKind, readonly RecordField[]>>;
export type NumberField = (typeof numberFields)[RecordKind][number];

/** Fields that say how a record is read or have no place of their own in it: what the file says is kept as well. */
const keptAsAttributes: Readonly<Record<RecordKind, readonly RecordField[]>> = {
  sales: ['channel', 'salesperson'],
  customers: ['currency'],
  contracts: ['term', 'currency'],
  feedback: [],
  interactions: [],
};

/** All filled rows of a sheet, column by column, while and after it is read. */
export class SheetColumns {
  readonly kind: RecordKind;
  readonly mapping: FieldMapping;
  rowNumbers = new Int32Array(0);
  /** Numbers of rows that only head a group of others. */
  headings: ReadonlySet<number> = new Set();
  /** Rows of a text file with filled cells beyond the header: a stray delimiter may have moved every cell. */
  readonly overlong = new Map<number, readonly string[]>();
  readonly #headers: string[];
  readonly #columns: (AmountColumn | ValueColumn)[];
  readonly #maxWidth: number;
  #count = 0;

  /** `maxWidth`: how many cells a row of a text file may have; a sheet's cells have addresses and no such limit. */
  constructor(kind: RecordKind, headers: readonly string[], mapping: FieldMapping, maxWidth: number) {
    this.kind = kind;
    this.#headers = [...headers];
    this.mapping = mapping;
    this.#maxWidth = maxWidth;
    const numeric = new Set<number | undefined>(numberFields[kind].map((field) => mapping[field]));
    this.#columns = headers.map((_, column) =>
      numeric.has(column) ? new AmountColumn() : new ValueColumn(),
    );
  }

  get headers(): readonly string[] {
    return this.#headers;
  }

  get count(): number {
    return this.#count;
  }

  /** Takes the filled rows of a batch; blank ones are no rows. */
  addBatch(batch: RowBatch): void {
    const filled: Row[] = [];
    this.rowNumbers = grown(this.rowNumbers, this.#count + batch.rows.length);
    for (let index = 0; index < batch.rows.length; index += 1) {
      const row = batch.rows[index] ?? [];
      if (isBlank(row[0]) && row.every((cell) => isBlank(cell))) continue;
      const position = this.#count + filled.length;
      if (row.length > this.#headers.length) this.#takeOverlong(row, position);
      this.rowNumbers[position] = batch.rowNumbers[index] ?? 0;
      filled.push(row);
    }
    for (const [column, values] of this.#columns.entries()) values.addRows(filled, column);
    this.#count += filled.length;
  }

  /** The column of a field that is not a number field, or null where none is matched. */
  values(field: RecordField): ValueColumn | null {
    const column = this.mapping[field];
    const values = column === undefined ? undefined : this.#columns[column];
    return values instanceof ValueColumn ? values : null;
  }

  /** The column at a place of the table, unless it holds numbers that are reckoned with. */
  valuesOf(column: number): ValueColumn | null {
    const values = this.#columns[column];
    return values instanceof ValueColumn ? values : null;
  }

  numbers(field: NumberField): AmountColumn | null {
    const column = this.mapping[field];
    const numbers = column === undefined ? undefined : this.#columns[column];
    return numbers instanceof AmountColumn ? numbers : null;
  }

  /** Columns matched to no field, and those of fields that lines keep as attributes; in file order. */
  attributes(): readonly { readonly header: string; readonly values: ValueColumn }[] {
    const kept = new Set<number | undefined>(keptAsAttributes[this.kind].map((field) => this.mapping[field]));
    // Of the counterparty, its contract and the document only the first is the customer.
    if (this.kind === 'sales') kept.add(accountCard(this.#headers)?.analytics);
    const mapped = new Set<number | undefined>(Object.values(this.mapping));
    return this.#columns.flatMap((values, column) => {
      const isAttribute = kept.has(column) || !mapped.has(column);
      return isAttribute && values instanceof ValueColumn
        ? [{ header: this.#headers[column] ?? '', values }]
        : [];
    });
  }

  header(field: RecordField): string {
    const column = this.mapping[field];
    return column === undefined ? '' : (this.#headers[column] ?? '');
  }

  cell(row: number, column: number): Cell {
    return this.#columns[column]?.cell(row);
  }

  /** A row as texts, whole. */
  texts(row: number): readonly string[] {
    return this.overlong.get(row) ?? this.#headers.map((_, column) => keptText(this.cell(row, column)));
  }

  /** What stands in a column without a header is a column all the same, named by its letters. */
  #takeOverlong(row: Row, position: number): void {
    const width = row.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (width <= this.#headers.length) return;
    if (width > this.#maxWidth) {
      this.overlong.set(position, row.map(cellText));
      return;
    }
    for (let column = this.#headers.length; column < width; column += 1) {
      this.#headers.push(columnLetters(column));
      this.#columns.push(new ValueColumn(this.#count));
    }
  }
}

/** A number of a sheet that as a text could be thousands as well: 1.125. */
const threeDecimals = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** A cell as it is kept beside a set-aside row, so that it means the same when it is read again from its text. */
function keptText(cell: Cell): string {
  const text = cellText(cell);
  return typeof cell === 'number' && threeDecimals.test(text) ? `${text}0` : text;
}
