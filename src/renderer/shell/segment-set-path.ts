import type { SegmentSet } from '@shared/contract/segment-set';
import type { Scope } from '@shared/contract/views';
import { segmentIds } from '@shared/ledger/rfm';
import { segmentPlaces } from '@shared/ledger/segment-movements';
import { valueTierGrid } from '@shared/ledger/value-tiers';
import type { CustomerFilter } from '@shared/model/customer-filter';
import { asWord, fromWord } from './address-word';

const placesOrAny = [...segmentPlaces, 'any'] as const;

/** The customers behind a number of the segments as an address. Names and filters stand in it as one plain word. */
export function segmentSetPath(set: SegmentSet): string {
  switch (set.kind) {
    case 'rfmSegment':
      return `/customers/segment/${set.asOf}/${set.segment}`;
    case 'rfmCell':
      return `/customers/rfm/${set.asOf}/${set.r ?? 'any'}/${set.f ?? 'any'}`;
    case 'tier':
      return `/customers/tier/${set.tier}/${set.from ?? 'ever'}/${set.asOf}`;
    case 'savedSegment':
      return `/customers/saved/${set.asOf ?? 'now'}/${asWord(set.name)}`;
    case 'filter':
      return `/customers/filter/${set.asOf ?? 'now'}/${asWord(JSON.stringify(set.filter))}`;
    case 'movement':
      return `/customers/moved/${set.from}/${set.to}/${set.scope.period}/${set.scope.base}`;
    case 'segmentRetention':
      return `/customers/retained/${set.segment}/${set.part}/${set.scope.period}/${set.scope.base}`;
  }
}

/** The set that such an address names, or null where it names none. */
export function segmentSetOf(kind: string, parts: readonly string[]): SegmentSet | null {
  const [first, second, third, fourth] = parts;
  if (first === undefined || second === undefined) return null;
  switch (kind) {
    case 'segment': {
      const segment = among(segmentIds, second);
      return segment === null ? null : { kind: 'rfmSegment', asOf: first, segment };
    }
    case 'rfm': {
      const [r, f] = [scoreOf(second), scoreOf(third)];
      return r === undefined || f === undefined ? null : { kind: 'rfmCell', asOf: first, r, f };
    }
    case 'tier': {
      const tier = among(
        valueTierGrid.map(({ id }) => id),
        first,
      );
      if (tier === null || third === undefined) return null;
      return { kind: 'tier', tier, from: second === 'ever' ? null : second, asOf: third };
    }
    case 'saved': {
      const name = fromWord(second);
      return name === null ? null : { kind: 'savedSegment', name, asOf: dayOf(first) };
    }
    case 'filter': {
      const filter = filterOf(second);
      return filter === null ? null : { kind: 'filter', filter, asOf: dayOf(first) };
    }
    default:
      return third === undefined || fourth === undefined
        ? null
        : scopedSet(kind, first, second, { period: third, base: fourth });
  }
}

function scopedSet(kind: string, first: string, second: string, scope: Scope): SegmentSet | null {
  if (kind === 'moved') {
    const [from, to] = [among(placesOrAny, first), among(placesOrAny, second)];
    return from === null || to === null ? null : { kind: 'movement', from, to, scope };
  }
  if (kind !== 'retained') return null;
  const segment = among(segmentIds, first);
  const part = among(['opening', 'kept'] as const, second);
  return segment === null || part === null ? null : { kind: 'segmentRetention', segment, part, scope };
}

function among<Word extends string>(words: readonly Word[], text: string): Word | null {
  return words.find((word) => word === text) ?? null;
}

function dayOf(text: string): string | null {
  return text === 'now' ? null : text;
}

/** Undefined: no score. */
function scoreOf(text: string | undefined): number | null | undefined {
  if (text === 'any') return null;
  return text !== undefined && /^[1-5]$/.test(text) ? Number(text) : undefined;
}

function filterOf(word: string): CustomerFilter | null {
  try {
    const value: unknown = JSON.parse(fromWord(word) ?? '');
    return isFilter(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether it has the shape of a filter; the channel's validator looks at everything in it. */
function isFilter(value: unknown): value is CustomerFilter {
  if (typeof value !== 'object' || value === null) return false;
  const { match, conditions } = value as Partial<CustomerFilter>;
  const kinds = ['attribute', 'product', 'number', 'day'];
  return (
    (match === 'all' || match === 'any') &&
    Array.isArray(conditions) &&
    conditions.every((condition: { kind?: unknown } | null) => kinds.includes(String(condition?.kind)))
  );
}
