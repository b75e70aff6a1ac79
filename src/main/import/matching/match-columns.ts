import type { FieldMapping, FieldOf } from '@shared/model/record-kind';
import { parseAmountText } from '../columns/amount-text';
import { parseDateText } from '../columns/date-text';
import { isBlank, type Cell } from '../readers/cell';
import type { Row } from '../readers/table-reader';
import { headerKey, headerKeys } from './header-names';
import { fieldNames, orderLevelNames } from './header-words';

export interface ColumnMatch {
  readonly mapping: FieldMapping;
  /** Fields found by what the cells hold, because no header said so. */
  readonly byContent: ReadonlySet<FieldOf<'sales'>>;
}

type Mapping = Partial<Record<FieldOf<'sales'>, number>>;

/** Matches the columns under a header to fields: by name, then, for a date or amount nobody named, by content. */
export function matchColumns(headers: readonly string[], samples: readonly Row[]): ColumnMatch {
  const mapping = matchNames(headers);
  preferLineAmounts(mapping, headers, samples);
  const byContent = new Set<FieldOf<'sales'>>();
  const taken = new Set(Object.values(mapping));
  const free = headers.map((_, column) => column).filter((column) => !taken.has(column));
  const only = (columns: readonly number[]): number | undefined =>
    columns.length === 1 ? columns[0] : undefined;
  if (mapping.date === undefined) {
    const column = only(free.filter((candidate) => mostly(samples, candidate, isDate)));
    if (column !== undefined) {
      mapping.date = column;
      byContent.add('date');
    }
  }
  if (mapping.amount === undefined && (mapping.quantity === undefined || mapping.unitPrice === undefined)) {
    const column = only(
      free.filter((candidate) => candidate !== mapping.date && looksLikeMoney(samples, candidate)),
    );
    if (column !== undefined) {
      mapping.amount = column;
      byContent.add('amount');
    }
  }
  return { mapping, byContent };
}

/** How many fields a row of headers names: what tells a header row from the rows around it. */
export function countNamedFields(headers: readonly string[]): number {
  return Object.keys(matchNames(headers)).length;
}

/** Field after field takes the free column with its best name. */
function matchNames(headers: readonly string[]): Mapping {
  const keys = headers.map(headerKeys);
  // In a Shopify export `Name` is the order's, and `Total` stands on the first line of an order only.
  const isShopify = headers.some((header) => headerKey(header) === 'lineitemname');
  const mapping: Mapping = {};
  const taken = new Set<number>();
  for (const [field, names] of fieldNames) {
    const usable = isShopify ? shopifyNames(field, names) : names;
    for (const name of usable) {
      const column = keys.findIndex((own, index) => !taken.has(index) && own.includes(name));
      if (column === -1) continue;
      mapping[field] = column;
      taken.add(column);
      break;
    }
  }
  return mapping;
}

function shopifyNames(field: FieldOf<'sales'>, names: readonly string[]): readonly string[] {
  if (field === 'customerName') return names.filter((name) => name !== 'name');
  if (field === 'amount') return names.filter((name) => !orderLevelNames.has(name));
  return field === 'invoice' ? [...names, 'name'] : names;
}

const AGREEMENT = 0.5;

/** An order's total repeated on its lines would count several times: beside quantity and price it must agree. */
function preferLineAmounts(mapping: Mapping, headers: readonly string[], samples: readonly Row[]): void {
  const { amount, quantity, unitPrice } = mapping;
  if (amount === undefined || quantity === undefined || unitPrice === undefined) return;
  if (!headerKeys(headers[amount] ?? '').some((key) => orderLevelNames.has(key))) return;
  const numbers = samples
    .map((row) => [row[amount], row[quantity], row[unitPrice]].map(roughNumber))
    .filter((row) => row.every((value) => value !== null));
  const agreeing = numbers.filter(([sum = 0, count = 0, price = 0]) => {
    return Math.abs((sum ?? 0) - (count ?? 0) * (price ?? 0)) <= Math.abs(sum ?? 0) * 0.01 + 0.01;
  });
  if (agreeing.length < numbers.length * AGREEMENT) delete mapping.amount;
}

/** Near enough to compare; never stored. */
function roughNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const written = typeof cell === 'string' ? parseAmountText(cell) : null;
  return written && ((written.negative ? -1 : 1) * Number(written.digits)) / 10 ** written.scale;
}

const MOSTLY = 0.8;

function mostly(samples: readonly Row[], column: number, test: (cell: Cell) => boolean): boolean {
  const cells = samples.map((row) => row[column]).filter((cell) => !isBlank(cell));
  return cells.length > 0 && cells.filter(test).length >= cells.length * MOSTLY;
}

function isDate(cell: Cell): boolean {
  if (typeof cell === 'object' && cell !== null) return 'serial' in cell;
  return typeof cell === 'string' && !/^\d+$/.test(cell.trim()) && parseDateText(cell) !== null;
}

/** Numbers, and among them some with a currency sign or with two decimals, as money has and counts have not. */
function looksLikeMoney(samples: readonly Row[], column: number): boolean {
  if (!mostly(samples, column, (cell) => roughNumber(cell) !== null)) return false;
  return samples.some((row) => {
    const cell = row[column];
    if (typeof cell === 'number')
      return !Number.isInteger(cell) && Number.isInteger(Number((cell * 100).toFixed(6)));
    const written = typeof cell === 'string' ? parseAmountText(cell) : null;
    return written !== null && (written.scale === 2 || written.mark !== '');
  });
}
