import { nameParts } from '../matching/name-parts';
import type { LedgerHead } from '../matching/ledger-head';
import { GroupRows } from '../matching/group-rows';
import { isShopifyOrders } from '../matching/match-columns';
import { statusColumns } from '../matching/status-columns';
import { cellText, isBlank, type Cell } from '../readers/cell';
import type { ImportNote, Row, RowBatch } from '../readers/table-reader';
import type { FieldMapping, RecordField } from '@shared/model/record-kind';

/** Fields of a whole order, which an export may write on the order's first line only. */
const orderFields: readonly RecordField[] = [
  'date',
  'customerId',
  'customerName',
  'currency',
  'channel',
  'salesperson',
  'taxNo',
  'email',
  'phone',
];

/**
 * Gives rows what the file says of them in a row above: the customer that heads their group, or what stands on the
 * first line of their order. Nothing is guessed: only blank cells are filled, and it is said.
 */
export class RowFiller {
  /** Row numbers of rows that only head a group. */
  readonly headings = new Set<number>();
  readonly #groups: GroupRows | null;
  readonly #fillsGroups: boolean;
  readonly #orders: OrderRows | null;
  #filled = 0;

  constructor({ groups, headers, settled }: LedgerHead, mapping: FieldMapping) {
    this.#groups = groups && new GroupRows(groups);
    this.#fillsGroups = groups !== null && mapping.customerName === groups.column;
    this.#orders =
      settled.kind === 'sales' && mapping.invoice !== undefined && isShopifyOrders(headers)
        ? new OrderRows(mapping.invoice, orderColumns(headers, mapping))
        : null;
  }

  fill(batch: RowBatch): RowBatch {
    if (this.#groups === null && this.#orders === null) return batch;
    const rows = batch.rows.map((row, index) => {
      if (this.#groups?.takeHeading(row) === true) this.headings.add(batch.rowNumbers[index] ?? 0);
      const grouped = this.#fillsGroups ? (this.#groups?.withGroup(row) ?? row) : row;
      const filled = this.#orders?.fill(grouped) ?? grouped;
      if (filled !== row) this.#filled += 1;
      return filled;
    });
    return { rows, rowNumbers: batch.rowNumbers };
  }

  notes(): readonly ImportNote[] {
    if (this.#filled === 0) return [];
    const code = this.#orders === null ? 'import.groupsFilled' : 'import.ordersFilled';
    return [{ code, params: { count: this.#filled } }];
  }
}

function orderColumns(headers: readonly string[], mapping: FieldMapping): readonly number[] {
  const mapped = orderFields.flatMap((field) => mapping[field] ?? []);
  const names = nameParts(headers, mapping.customerName)?.columns ?? [];
  return [...new Set([...mapped, ...names, ...statusColumns(headers)])];
}

class OrderRows {
  readonly #key: number;
  readonly #columns: readonly number[];
  #order = '';
  #first: Row = [];

  constructor(key: number, columns: readonly number[]) {
    this.#key = key;
    this.#columns = columns;
  }

  fill(row: Row): Row {
    const order = cellText(row[this.#key]);
    if (order === '' || order !== this.#order) {
      this.#order = order;
      this.#first = row;
      return row;
    }
    const missing = this.#columns.filter((column) => isBlank(row[column]) && !isBlank(this.#first[column]));
    if (missing.length === 0) return row;
    const filled: Cell[] = [...row];
    for (const column of missing) filled[column] = this.#first[column];
    return filled;
  }
}
