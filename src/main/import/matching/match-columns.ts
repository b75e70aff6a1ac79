import {
  missingRequirements,
  type FieldMapping,
  type RecordField,
  type RecordKind,
} from '@shared/model/record-kind';
import type { Row } from '../readers/table-reader';
import { accountCard, debitAmountColumn } from './account-card';
import { looksLikeMoney, mostlyDates, mostlyEmails, roughNumber } from './cell-contents';
import { fieldNames, orderLevelNames } from './field-names';
import { findGroups } from './group-rows';
import { headerKey, headerKeys } from './header-names';
import { recommendQuestion } from './header-words/feedback-words';
import { nameStandIn } from './name-parts';

export interface ColumnMatch {
  readonly mapping: FieldMapping;
  /** Fields found by what the cells hold, because no header said so. */
  readonly byContent: ReadonlySet<RecordField>;
}

type Mapping = Partial<Record<RecordField, number>>;

/** Matches the columns under a header to the fields of a kind: by name, then, where nobody named one, by content. */
export function matchColumns(
  kind: RecordKind,
  headers: readonly string[],
  samples: readonly Row[],
): ColumnMatch {
  const mapping = matchNames(kind, headers);
  if (kind === 'sales') {
    preferLineAmounts(mapping, headers, samples);
    const card = accountCard(headers);
    if (card !== null) mapping.amount = debitAmountColumn(card, samples);
  }
  const byContent = new Set<RecordField>();
  const find = (field: RecordField, test: (column: number) => boolean): void => {
    const taken = new Set(Object.values(mapping));
    const [column, ...others] = headers
      .map((_, index) => index)
      .filter((index) => !taken.has(index) && test(index));
    if (column === undefined || others.length > 0) return;
    mapping[field] = column;
    byContent.add(field);
  };
  for (const requirement of missingRequirements(kind, mapping)) {
    if (requirement === 'date') find('date', (column) => mostlyDates(samples, column));
    if (requirement === 'amount') find('amount', (column) => looksLikeMoney(samples, column));
    if (requirement !== 'customer') continue;
    const groups = kind === 'sales' ? findGroups(headers, samples, mapping.date) : null;
    if (groups !== null) find('customerName', (column) => column === groups.column);
    else if (kind !== 'customers') find('email', (column) => mostlyEmails(samples, column));
  }
  return { mapping, byContent };
}

/** How many fields a row of headers names, for the kind of which it names most: what tells it from the rows around it. */
export function countNamedFields(headers: readonly string[]): number {
  return Math.max(...[...fieldNames.keys()].map((kind) => Object.keys(matchNames(kind, headers)).length));
}

/** Field after field takes the free column with its best name; a whole header goes before one with brackets left out. */
function matchNames(kind: RecordKind, headers: readonly string[]): Mapping {
  const keys = headers.map(headerKeys);
  const columns = columnsByKey(keys);
  const layout = kind === 'sales' ? salesLayout(headers) : null;
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (field: RecordField, column: number): boolean => {
    if (column === -1) return false;
    mapping[field] = column;
    taken.add(column);
    return true;
  };
  for (const [field, names] of fieldNames.get(kind) ?? []) {
    usableNames(layout, field, names).some((name) => {
      const isFree = (column: number): boolean => !taken.has(column);
      return take(field, columns.whole.get(name)?.find(isFree) ?? columns.part.get(name)?.find(isFree) ?? -1);
    });
    if (field === 'score' && mapping.score === undefined) {
      take(
        'score',
        keys.findIndex(([own = ''], column) => !taken.has(column) && recommendQuestion.test(own)),
      );
    }
    if (field === 'customerName') take(field, nameStandIn(headers, mapping.customerName));
  }
  return mapping;
}

/** Columns by the key of their whole header, and by any of their keys: a table may have thousands of columns. */
function columnsByKey(keys: readonly (readonly string[])[]): Record<'whole' | 'part', Map<string, number[]>> {
  const columns = { whole: new Map<string, number[]>(), part: new Map<string, number[]>() };
  const add = (map: Map<string, number[]>, key: string, column: number): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [column]);
    else known.push(column);
  };
  keys.forEach((own, column) => {
    if (own[0] !== undefined) add(columns.whole, own[0], column);
    for (const key of own) add(columns.part, key, column);
  });
  return columns;
}

/** In a Shopify export `Name` is the order's, and `Total` stands on the first line of an order only. */
export function isShopifyOrders(headers: readonly string[]): boolean {
  return headers.some((header) => headerKey(header) === 'lineitemname');
}

/** The exports in which names mean something else than elsewhere. */
function salesLayout(headers: readonly string[]): 'accountCard' | 'shopify' | null {
  if (accountCard(headers) !== null) return 'accountCard';
  return isShopifyOrders(headers) ? 'shopify' : null;
}

function usableNames(
  layout: 'accountCard' | 'shopify' | null,
  field: RecordField,
  names: readonly string[],
): readonly string[] {
  if (layout === 'accountCard') return field === 'customerName' ? ['аналитикадт'] : names;
  if (layout === null) return names;
  if (field === 'customerName') return names.filter((name) => name !== 'name');
  if (field === 'amount') return names.filter((name) => !orderLevelNames.has(name));
  if (field === 'channel') return [...names, 'source'];
  return field === 'invoice' ? ['name', ...names] : names;
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
