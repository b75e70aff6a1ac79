import type { FilterOptions, SavedSegmentRow, SegmentsView } from '@shared/contract/segment-views';
import type { Scope } from '@shared/contract/views';
import { segmentIds } from '@shared/ledger/rfm';
import { segmentPlaces } from '@shared/ledger/segment-movements';

/** Made segments for looking at the page: twelve segments of one to twelve customers, nobody's ledger. */
export function madeSegments(scope: Scope): SegmentsView {
  return {
    scope,
    coverage: 'covered',
    dataThrough: '2025-11-18',
    opening: '2025-06-30',
    closing: '2025-09-30',
    complete: true,
    customers: 78,
    cutPoints: {
      recencyDays: [
        { score: 1, from: 420 },
        { score: 5, from: 9 },
      ],
      orders: [
        { score: 1, from: 1 },
        { score: 4, from: 3 },
      ],
      revenue: [{ score: 1, from: -4210 }],
    },
    fewerScores: ['orders'],
    grid: Array.from({ length: 25 }, (_, cell) => ({
      r: 5 - Math.floor(cell / 5),
      f: (cell % 5) + 1,
      count: cell === 24 ? 30 : 2,
      revenue: (cell + 1) * 12_345,
    })),
    segments: segmentIds.map((segment, place) => ({
      segment,
      count: place + 1,
      share: (place + 1) / 78,
      revenue: (place + 1) * 100_000,
      revenueShare: (place + 1) / 78,
      meanRecencyDays: 12.5,
      meanOrders: 3.2,
      meanRevenue: 100_000,
      opening: place * 10,
      kept: place * 8,
      retention: place === 0 ? null : 0.8,
      interval: place === 0 ? null : [0.7, 0.9],
    })),
    retentionCoverage: 'covered',
    leftTruncated: false,
    openingOutside: 0,
    tiersToDate: [
      { id: 'top', percent: 10, count: 9, from: 500_000, revenue: 6_000_000, tied: 1 },
      { id: 'high', percent: 20, count: 15, from: 200_000, revenue: 4_000_000, tied: 0 },
      { id: 'middle', percent: 30, count: 23, from: 50_000, revenue: 2_000_000, tied: 0 },
      { id: 'base', percent: 40, count: 31, from: -4210, revenue: 300_000, tied: 0 },
    ],
    tiersOfPeriod: [
      { id: 'top', percent: 10, count: 4, from: 90_000, revenue: 400_000, tied: 0 },
      { id: 'high', percent: 20, count: 0, from: null, revenue: 0, tied: 0 },
      { id: 'middle', percent: 30, count: 0, from: null, revenue: 0, tied: 0 },
      { id: 'base', percent: 40, count: 0, from: null, revenue: 0, tied: 0 },
    ],
    movements: {
      places: segmentPlaces,
      counts: segmentPlaces.map((_, from) => segmentPlaces.map((_place, to) => (from === to ? 5 : from % 2))),
    },
  };
}

export const madeSavedSegments: readonly SavedSegmentRow[] = [
  {
    name: 'North, busy',
    filter: {
      match: 'all',
      conditions: [
        { kind: 'attribute', attribute: 'region', values: ['North'], negated: false },
        { kind: 'number', measure: 'orders', from: 3, to: null },
      ],
    },
    count: 12,
    share: 0.15,
    revenue: 1_234_500,
    revenueShare: 0.2,
  },
];

export const madeFilterOptions: FilterOptions = {
  attributes: [{ id: 'region', values: ['North', 'South'], without: 3 }],
  products: ['Ink', 'Paper'],
  categories: ['Stationery'],
};
