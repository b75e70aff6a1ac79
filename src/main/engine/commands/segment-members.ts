import type { SegmentSet } from '@shared/contract/segment-set';
import { filterCustomers } from '@shared/ledger/filter-customers';
import { segmentIds } from '@shared/ledger/rfm';
import { retentionBySegment, type SegmentRetention } from '@shared/ledger/segment-summaries';
import { customersWhoMoved } from '@shared/ledger/segment-movements';
import { valueTierGrid } from '@shared/ledger/value-tiers';
import type { CustomerFilter } from '@shared/model/customer-filter';
import type { Day } from '@shared/model/day';
import type { OpenBook } from '../session/open-book';
import { attributesOf } from './attribute-named';
import {
  movementsBetween,
  readAsOf,
  readDay,
  readSegmentSpan,
  rfmAsOf,
  summariesAsOf,
  tiersAsOf,
  type SegmentSpan,
} from './open-segments';
import { namedSegment } from './saved-segments';

/** The customers behind a number of the segments, by index, ascending: by the same tables as the number. */
export function segmentMembers(open: OpenBook, set: SegmentSet): Int32Array {
  switch (set.kind) {
    case 'rfmSegment': {
      const { segments } = rfmAsOf(open, readDay(set.asOf));
      const place = segmentIds.indexOf(set.segment);
      return customersWhere(segments, (customer) => segments[customer] === place);
    }
    case 'rfmCell': {
      const { scores } = rfmAsOf(open, readDay(set.asOf));
      const { r, f } = set;
      const within = (given: number | undefined, wanted: number | null) =>
        wanted === null ? given !== 0 : given === wanted;
      return customersWhere(
        scores.r,
        (customer) => within(scores.r[customer], r) && within(scores.f[customer], f),
      );
    }
    case 'tier': {
      const from = set.from === null ? null : readDay(set.from);
      const { members, places } = tiersAsOf(open, from, readDay(set.asOf));
      const tier = valueTierGrid.findIndex(({ id }) => id === set.tier);
      return members.filter((_, place) => places[place] === tier);
    }
    case 'savedSegment': {
      const { filter } = namedSegment(open.settings.savedSegments, set.name);
      return filteredCustomers(open, filter, readAsOf(open, set.asOf));
    }
    case 'filter':
      return filteredCustomers(open, set.filter, readAsOf(open, set.asOf));
    case 'movement': {
      const { coverage, opening, closing } = readSegmentSpan(open, set.scope);
      if (coverage !== 'covered') return new Int32Array(0);
      return customersWhoMoved(movementsBetween(open, opening, closing), set.from, set.to);
    }
    case 'segmentRetention': {
      const parts = segmentRetention(open, readSegmentSpan(open, set.scope));
      return parts.find(({ segment }) => segment === set.segment)?.[set.part] ?? new Int32Array(0);
    }
  }
}

/** The customers of a filter as of a day, by index, ascending. */
export function filteredCustomers(open: OpenBook, filter: CustomerFilter, asOf: Day): Int32Array {
  for (const condition of filter.conditions)
    if (condition.kind === 'day')
      [condition.from, condition.to].forEach((day) => day !== null && readDay(day));
  const sources = {
    purchases: open.facts().purchases,
    attributes: attributesOf(open),
    products: open.products,
    summaries: summariesAsOf(open, asOf),
  };
  return filterCustomers(filter, sources, asOf);
}

/** Whom each segment of the opening day has kept; nobody where the base has nothing to say of the period. */
export function segmentRetention(
  open: OpenBook,
  { facts, period, opening }: SegmentSpan,
): readonly SegmentRetention[] {
  const periodFacts = facts.of(period);
  if (periodFacts.coverage !== 'covered') return [];
  return retentionBySegment(rfmAsOf(open, opening), periodFacts.standing);
}

function customersWhere(everyone: Uint8Array, isWanted: (customer: number) => boolean): Int32Array {
  const found: number[] = [];
  for (let customer = 0; customer < everyone.length; customer++) if (isWanted(customer)) found.push(customer);
  return Int32Array.from(found);
}
