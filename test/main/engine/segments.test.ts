import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomerSet } from '@shared/contract/views';
import type { CustomerFilter } from '@shared/model/customer-filter';
import { segmentPlaces } from '@shared/ledger/segment-movements';
import type { CommandInput, Engine } from '@main/engine';
import { engineWith } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';

/** Twelve customers who buy ever less often, some of whom come late and one of whom takes everything back. */
const rows = [
  ...Array.from({ length: 11 }, (_, customer) =>
    Array.from(
      { length: 11 - customer },
      (_order, order) =>
        `2024-0${1 + ((customer + order) % 6)}-1${order % 10},C${customer},I${customer}-${order},${(customer + 1) * 10 + order}.00`,
    ),
  ).flat(),
  '2024-02-20,Gone,G1,50.00',
  '2024-05-20,Gone,G1,-50.00',
];

const scope = { period: '2024-Q2', base: 'window:60' };
const busy: CustomerFilter = {
  match: 'all',
  conditions: [{ kind: 'number', measure: 'orders', from: 5, to: null }],
};

let engine: Engine;
beforeEach(async () => {
  ({ engine } = await engineWith(rows));
});

const query = (set: CustomerSet): CommandInput<'listCustomers'>['query'] => ({
  set,
  search: '',
  sort: 'name',
  descending: false,
});
const countOf = async (set: CustomerSet): Promise<number> =>
  (await engine.run('listCustomers', { query: query(set), offset: 0, limit: 1 })).total;
const saved = async () => (await engine.run('readSettings', undefined)).savedSegments;

describe('the segments of a period', () => {
  it('have behind each count as many customers as it says: segments, cells, tiers, kept and moved ones', async () => {
    const view = await engine.run('describeSegments', { scope });
    expect(view).toMatchObject({ opening: '2024-03-31', closing: '2024-06-15', complete: false });
    for (const { segment, count, opening, kept } of view.segments) {
      expect(await countOf({ kind: 'rfmSegment', asOf: view.closing, segment })).toBe(count);
      const retained = { kind: 'segmentRetention', scope, segment } as const;
      expect(await countOf({ ...retained, part: 'opening' })).toBe(opening);
      expect(await countOf({ ...retained, part: 'kept' })).toBe(kept);
    }
    for (const { r, f, count } of view.grid)
      expect(await countOf({ kind: 'rfmCell', asOf: view.closing, r, f })).toBe(count);
    expect(await countOf({ kind: 'rfmCell', asOf: view.closing, r: null, f: null })).toBe(view.customers);
    for (const { id, count } of view.tiersToDate)
      expect(await countOf({ kind: 'tier', tier: id, from: null, asOf: view.closing })).toBe(count);
    for (const { id, count } of view.tiersOfPeriod)
      expect(await countOf({ kind: 'tier', tier: id, from: '2024-04-01', asOf: view.closing })).toBe(count);
    for (const [row, from] of segmentPlaces.entries())
      for (const [column, to] of segmentPlaces.entries())
        expect(await countOf({ kind: 'movement', scope, from, to })).toBe(
          view.movements.counts[row]?.[column],
        );
  });

  it('kept, all together, are the kept of the roll-forward', async () => {
    const { segments, openingOutside } = await engine.run('describeSegments', { scope });
    const { figures } = await engine.run('computeFigures', { scope, only: ['customerRetentionRate'] });
    expect(openingOutside).toBe(0);
    expect(segments.reduce((sum, { kept }) => sum + kept, 0)).toBe(figures[0]?.numerator);
    expect(segments.reduce((sum, { opening }) => sum + opening, 0)).toBe(figures[0]?.denominator);
  });

  it('are not determinable where the ledger says nothing of the period', async () => {
    const outside = (period: string) => engine.run('describeSegments', { scope: { ...scope, period } });
    expect((await outside('2023')).coverage).toBe('before');
    expect((await outside('2025')).coverage).toBe('after');
    expect(
      await countOf({ kind: 'movement', scope: { ...scope, period: '2025' }, from: 'any', to: 'any' }),
    ).toBe(0);
  });

  it('under contract, without contracts, keep nobody: nothing is known of it', async () => {
    const view = await engine.run('describeSegments', { scope: { ...scope, base: 'contract' } });
    expect(view.retentionCoverage).toBe('empty');
    expect(view.segments.map(({ retention }) => retention)).toEqual(view.segments.map(() => null));
    expect(view.customers).toBeGreaterThan(0);
  });
});

describe('a segment of one’s own', () => {
  it('is kept under its name, counted, listed, renamed, replaced and deleted', async () => {
    await engine.run('saveSegment', { name: ' Busy ', filter: busy, replaces: null });
    const [row] = await engine.run('listSavedSegments', { scope });
    expect(row).toMatchObject({ name: 'Busy', count: 7, share: 7 / 12 });
    expect(await countOf({ kind: 'savedSegment', name: 'busy', asOf: '2024-06-15' })).toBe(7);
    expect(await countOf({ kind: 'filter', filter: busy, asOf: null })).toBe(7);
    await engine.run('renameSegment', { name: 'Busy', to: 'Keen' });
    const none: CustomerFilter = { match: 'all', conditions: [] };
    await engine.run('saveSegment', { name: 'Everyone', filter: none, replaces: 'Keen' });
    expect(await saved()).toEqual([{ name: 'Everyone', filter: none }]);
    await engine.run('deleteSegment', { name: 'Everyone' });
    expect(await saved()).toEqual([]);
    expect(await faultCode(() => countOf({ kind: 'savedSegment', name: 'Everyone', asOf: null }))).toBe(
      'segment.unknown',
    );
  });

  it('needs a name that no other has, whatever its case or width, also where all settings are given', async () => {
    await engine.run('saveSegment', { name: 'Busy', filter: busy, replaces: null });
    const again = { name: 'ＢＵＳＹ', filter: busy };
    expect(await faultCode(() => engine.run('saveSegment', { ...again, replaces: null }))).toBe(
      'segment.nameTaken',
    );
    const savedSegments = [...(await saved()), again];
    expect(await faultCode(() => engine.run('updateSettings', { savedSegments }))).toBe('segment.nameTaken');
    expect(await saved()).toHaveLength(1);
    await engine.run('saveSegment', { ...again, replaces: 'Busy' });
    expect(await saved()).toEqual([again]);
  });

  it('is not lost to another that is saved at the same time', async () => {
    await Promise.all(
      ['A', 'B', 'C'].map((name) => engine.run('saveSegment', { name, filter: busy, replaces: null })),
    );
    expect((await saved()).map(({ name }) => name).toSorted()).toEqual(['A', 'B', 'C']);
  });

  it('is refused with a day that no calendar has', async () => {
    const filter: CustomerFilter = {
      match: 'all',
      conditions: [{ kind: 'day', of: 'firstPurchase', from: '2024-02-30', to: null }],
    };
    expect(await faultCode(() => engine.run('saveSegment', { name: 'A', filter, replaces: null }))).toBe(
      'settings.dayInvalid',
    );
    expect(await faultCode(() => countOf({ kind: 'filter', filter, asOf: null }))).toBe(
      'settings.dayInvalid',
    );
  });
});

describe('the list of customers', () => {
  it('shows further columns in the order asked for, and sorts by each of them', async () => {
    const columns = ['averageOrderValue', 'segment', 'tier', 'tenureDays', 'attribute:region'] as const;
    const page = await engine.run('listCustomers', {
      query: { ...query({ kind: 'all' }), sort: 'averageOrderValue', descending: true },
      columns,
      offset: 0,
      limit: 50,
    });
    expect(page.rows[0]).toMatchObject({
      name: 'C10',
      values: [11000, expect.any(String), 'base', 36, null],
    });
    expect(page.rows.at(-1)).toMatchObject({ name: 'Gone', values: [null, null, null, null, null] });
    const averages = page.rows.map(({ values }) => Number(values[0] ?? -1));
    expect(averages).toEqual(averages.toSorted((a, b) => b - a));
  });

  it('narrows any set by a filter, and names a run of it by ids', async () => {
    const narrowed = { ...query({ kind: 'all' }), filter: busy };
    const { total } = await engine.run('listCustomers', { query: narrowed, offset: 0, limit: 1 });
    const ids = await engine.run('listCustomerIds', { query: narrowed, from: 1, to: 3 });
    const chosen = await engine.run('listCustomers', { query: narrowed, only: ids, offset: 0, limit: 50 });
    expect([total, ids.length]).toEqual([7, 3]);
    expect(chosen.rows.map(({ id }) => id)).toEqual(ids);
  });

  it('exports the chosen ones alone, with segments and tiers in words', async () => {
    const path = join(temporaryFolder(), 'chosen.csv');
    const all = { ...query({ kind: 'all' }), sort: 'revenue', descending: true } as const;
    const only = await engine.run('listCustomerIds', { query: all, from: 1, to: 2 });
    const columns = [
      { id: 'name', header: 'Name' },
      { id: 'tier', header: 'Tier' },
    ] as const;
    const labels = { 'tier:top': 'Top', 'tier:high': 'High', 'tier:middle': 'Middle', 'tier:base': 'Base' };
    await engine.run('exportCustomers', { path, query: all, only, title: 'Customers', columns, labels });
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFName,Tier\r\nC4,Top\r\nC6,High\r\n');
  });

  it('offers what the book knows and has sold for conditions', async () => {
    expect(await engine.run('listFilterOptions', undefined)).toEqual({
      attributes: [],
      products: [],
      categories: [],
    });
  });
});
