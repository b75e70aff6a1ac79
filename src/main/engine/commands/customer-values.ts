import { reckonedColumns, type CustomerColumn, type FurtherColumn } from '@shared/contract/customer-columns';
import { averageOrder } from '@shared/ledger/average-order';
import { NO_DAY } from '@shared/ledger/customer-summaries';
import { NO_SEGMENT, segmentIds } from '@shared/ledger/rfm';
import { valueTierGrid } from '@shared/ledger/value-tiers';
import type { Day } from '@shared/model/day';
import type { OpenBook } from '../session/open-book';
import { attributesOf } from './attribute-named';
import { rfmAsOf, summariesAsOf, tiersAsOf } from './open-segments';

/** One further thing that a list shows of every customer: what stands in the cell, and what it is sorted by. */
export interface CustomerValues {
  /** Null: there is none, or nothing is known. */
  readonly valueOf: (customer: number) => string | number | null;
  readonly sortKeys: ArrayLike<number>;
}

const prefix = 'attribute:';

export function isFurther(column: CustomerColumn): column is FurtherColumn {
  return column.startsWith(prefix) || reckonedColumns.some((name) => name === column);
}

/** A further column of the list, as of the data-through date. */
export function customerValues(open: OpenBook, column: FurtherColumn): CustomerValues {
  return open.remember(`column ${column}`, () => {
    const { dataThrough } = open.facts().extents.sales;
    switch (column) {
      case 'segment':
        return dataThrough === null ? noValues(open) : segmentValues(open, dataThrough);
      case 'tier':
        return dataThrough === null ? noValues(open) : tierValues(open, dataThrough);
      case 'averageOrderValue':
      case 'tenureDays':
        return dataThrough === null ? noValues(open) : numberValues(open, column, dataThrough);
      default:
        return attributeValues(open, column.slice(prefix.length));
    }
  });
}

function noValues(open: OpenBook): CustomerValues {
  return { valueOf: () => null, sortKeys: new Float64Array(open.facts().index.customerCount) };
}

function segmentValues(open: OpenBook, asOf: Day): CustomerValues {
  const { segments } = rfmAsOf(open, asOf);
  const places = Int32Array.from(segments, (place) => (place === NO_SEGMENT ? -1 : place));
  return placedValues(places, segmentIds);
}

function tierValues(open: OpenBook, asOf: Day): CustomerValues {
  const { members, places } = tiersAsOf(open, null, asOf);
  const tiers = new Int32Array(open.facts().index.customerCount).fill(-1);
  members.forEach((customer, at) => {
    tiers[customer] = places[at] ?? -1;
  });
  return placedValues(
    tiers,
    valueTierGrid.map(({ id }) => id),
  );
}

function attributeValues(open: OpenBook, id: string): CustomerValues {
  const attribute = attributesOf(open).find((candidate) => candidate.id === id);
  if (attribute === undefined) return noValues(open);
  const { compare } = new Intl.Collator('en', { numeric: true });
  const order = [...attribute.values].sort(compare);
  const placeOf = new Map(order.map((value, place) => [value, place]));
  const placeOfCode = attribute.values.map((value) => placeOf.get(value) ?? -1);
  return placedValues(
    attribute.codes.map((code) => placeOfCode[code] ?? -1),
    order,
  );
}

/** Values in an order of their own; those of whom nothing is known come last. */
function placedValues(places: Int32Array, values: readonly string[]): CustomerValues {
  return {
    valueOf: (customer) => values[places[customer] ?? -1] ?? null,
    sortKeys: places.map((place) => (place < 0 ? values.length : place)),
  };
}

function numberValues(open: OpenBook, column: 'averageOrderValue' | 'tenureDays', asOf: Day): CustomerValues {
  const { firstPurchaseDays, orderCounts, revenues } = summariesAsOf(open, asOf);
  const valueOf = (customer: number): number | null => {
    if (column === 'averageOrderValue')
      return averageOrder(revenues[customer] ?? 0, orderCounts[customer] ?? 0);
    const first = firstPurchaseDays[customer] ?? NO_DAY;
    return first === NO_DAY ? null : asOf - first;
  };
  const { customerCount } = open.facts().index;
  const sortKeys = Float64Array.from(
    { length: customerCount },
    (_, customer) => valueOf(customer) ?? -Infinity,
  );
  return { valueOf, sortKeys };
}
