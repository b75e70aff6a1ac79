import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRfm, segmentIds } from '@shared/ledger/rfm';
import {
  computeSegmentMovements,
  customersWhoMoved,
  segmentPlaces,
  type SegmentPlace,
} from '@shared/ledger/segment-movements';
import { retentionBySegment, rfmGrid, summarizeSegments } from '@shared/ledger/segment-summaries';
import { addDays, dayNumber, type Day } from '@shared/model/day';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { createLedgerFacts } from '@shared/metrics/period-facts';
import { defaultSettings } from '@shared/model/settings';
import { factsOf, period } from '../../helpers/facts';
import { day, type TestLine } from '../../helpers/ledger-columns';
import { hasOnlineRetail, readOnlineRetail } from '../../helpers/online-retail';
import { anyBase, anyLines, FUZZ_START } from '../../helpers/naive-ledger';

const anyOffsets = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 130 }));

function movementsOf(lines: readonly TestLine[], opening: Day, closing: Day) {
  const { purchases } = factsOf(lines);
  const before = computeRfm(purchases, opening);
  const after = computeRfm(purchases, closing);
  const moved = computeSegmentMovements(before, after);
  return { before, after, moved };
}

describe('movements between segments', () => {
  it('show a customer who comes, one who stays away and one whose only order was taken back', () => {
    const lines: readonly TestLine[] = [
      { customer: 0, day: day('2024-01-10'), amount: 500, invoice: 1 },
      { customer: 1, day: day('2024-02-10'), amount: 500, invoice: 2 },
      { customer: 2, day: day('2024-01-20'), amount: 300, invoice: 3 },
      { customer: 2, day: day('2024-02-20'), amount: -300, credits: 3 },
    ];
    const { before, after, moved } = movementsOf(lines, day('2024-01-31'), day('2024-02-29'));
    const segmentOn = (table: typeof before, customer: number) =>
      table.customers.find((one) => one.customer === customer)?.segment ?? 'none';
    expect([0, 1, 2].map((customer) => segmentOn(before, customer))).toEqual([
      'lost',
      'none',
      'aboutToSleep',
    ]);
    expect([...customersWhoMoved(moved, 'none', 'any')]).toEqual([1]);
    expect([...customersWhoMoved(moved, 'aboutToSleep', 'none')]).toEqual([2]);
    expect([...customersWhoMoved(moved, 'lost', segmentOn(after, 0))]).toEqual([0]);
  });

  it('foot: rows to the segments of the first day, columns to those of the last', () => {
    fc.assert(
      fc.property(anyLines, anyOffsets, (lines, [first, length]) => {
        const opening = addDays(dayNumber(FUZZ_START), first);
        const { before, after, moved } = movementsOf(lines, opening, addDays(opening, length));
        const sizes = ({ customers }: typeof before) =>
          segmentIds.map((id) => customers.filter(({ segment }) => segment === id).length);
        const rows = moved.counts.map((row) => row.reduce((sum, count) => sum + count, 0));
        const columns = segmentPlaces.map((_, to) =>
          moved.counts.reduce((sum, row) => sum + (row[to] ?? 0), 0),
        );
        expect(rows.slice(0, -1)).toEqual(sizes(before));
        expect(columns.slice(0, -1)).toEqual(sizes(after));
        expect(moved.counts.at(-1)?.at(-1)).toBe(0);
      }),
    );
  });

  it('have behind each cell as many customers as it says, and behind a row those of all its cells', () => {
    fc.assert(
      fc.property(anyLines, anyOffsets, (lines, [first, length]) => {
        const opening = addDays(dayNumber(FUZZ_START), first);
        const { moved } = movementsOf(lines, opening, addDays(opening, length));
        const listed = (from: SegmentPlace, to: SegmentPlace | 'any') => customersWhoMoved(moved, from, to);
        expect(segmentPlaces.map((from) => segmentPlaces.map((to) => listed(from, to).length))).toEqual(
          moved.counts,
        );
        for (const from of segmentPlaces) {
          const cells = segmentPlaces.flatMap((to) => [...listed(from, to)]);
          expect([...listed(from, 'any')]).toEqual(cells.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('segments in figures', () => {
  it('add up to all customers with a purchase and to their revenue, in the grid as in the list', () => {
    fc.assert(
      fc.property(anyLines, fc.integer({ min: 0, max: 240 }), (lines, offset) => {
        const table = computeRfm(factsOf(lines).purchases, addDays(dayNumber(FUZZ_START), offset));
        const revenue = table.customers.reduce((sum, customer) => sum + customer.revenue, 0);
        const total = (parts: readonly { readonly count: number; readonly revenue: number }[]) => [
          parts.reduce((sum, part) => sum + part.count, 0),
          parts.reduce((sum, part) => sum + part.revenue, 0),
        ];
        expect(total(summarizeSegments(table))).toEqual([table.customers.length, revenue]);
        expect(total(rfmGrid(table))).toEqual([table.customers.length, revenue]);
      }),
    );
  });

  it('of nobody have no share, no average: not 0', () => {
    const [champions] = summarizeSegments(computeRfm(factsOf([]).purchases, day('2024-01-01')));
    expect(champions).toMatchObject({ count: 0, share: null, revenueShare: null, meanOrders: null });
  });

  it('have no share of a revenue that is not above nothing', () => {
    const lines = [
      { customer: 0, day: day('2024-01-10'), amount: 500, invoice: 1 },
      { customer: 0, day: day('2024-01-11'), amount: -900 },
    ];
    const table = computeRfm(factsOf(lines).purchases, day('2024-01-31'));
    expect(summarizeSegments(table).find(({ count }) => count > 0)).toMatchObject({
      revenue: -400,
      revenueShare: null,
      meanRevenue: -400,
    });
  });

  it('retain by the segment at the opening: together the opening and the kept customers of the roll-forward', () => {
    fc.assert(
      fc.property(anyLines, anyBase, (lines, base) => {
        const facts = factsOf(lines, { base });
        const span = period('2024-02');
        const { standing } = facts.of(span);
        const parts = retentionBySegment(computeRfm(facts.purchases, addDays(span.start, -1)), standing);
        const together = (lists: readonly Int32Array[]) =>
          lists.flatMap((list) => [...list]).toSorted((a, b) => a - b);
        expect(together(parts.map(({ opening }) => opening))).toEqual([...standing.opening.customers]);
        expect(together(parts.map(({ kept }) => kept))).toEqual([...standing.kept.customers]);
      }),
    );
  });

  it.skipIf(!hasOnlineRetail)(
    'of Online Retail, 2011-Q3 by a window of 90 days, keep 1,195 of 1,969 together (60.69 %)',
    () => {
      const index = buildLedgerIndex(readOnlineRetail());
      const facts = createLedgerFacts(index, { ...defaultSettings, base: { kind: 'window', days: 90 } });
      const span = period('2011-Q3');
      const { standing } = facts.of(span);
      const opening = computeRfm(facts.purchases, addDays(span.start, -1));
      const closing = computeRfm(facts.purchases, addDays(span.end, -1));
      const parts = retentionBySegment(opening, standing);
      const sum = (read: (part: (typeof parts)[number]) => number) =>
        parts.reduce((total, part) => total + read(part), 0);
      expect([sum(({ kept }) => kept.length), sum(({ opening: at }) => at.length)]).toEqual([1195, 1969]);
      const moved = computeSegmentMovements(opening, closing);
      expect(customersWhoMoved(moved, 'any', 'any')).toHaveLength(closing.customers.length);
      expect(customersWhoMoved(moved, 'none', 'any').length).toBe(
        closing.customers.length - opening.customers.length,
      );
    },
  );
});
