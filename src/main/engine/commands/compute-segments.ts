import type { RfmCustomer, RfmTable } from '@shared/ledger/rfm';
import type { Day } from '@shared/model/day';
import type { EngineContext } from '../session/context';
import { customerRow } from './customer-query';
import { readDay, rfmAsOf } from './open-segments';

export interface ComputeSegmentsInput {
  /** ISO day; the data-through date when left out. */
  readonly asOf?: string | undefined;
}

export type SegmentedCustomer = Omit<RfmCustomer, 'customer'> & {
  readonly id: string;
  readonly name: string;
};

export type SegmentTable = Pick<RfmTable, 'cutPoints' | 'fewerScores'> & {
  /** Null where no day was asked for and the book holds no sales. */
  readonly asOf: Day | null;
  /** How far the sales reach; null while there are none. */
  readonly dataThrough: Day | null;
  readonly customers: readonly SegmentedCustomer[];
};

/** RFM scores and named segments of every customer with a purchase, as of a day. */
export function computeSegments({ session }: EngineContext, input: ComputeSegmentsInput): SegmentTable {
  const open = session.current();
  const { dataThrough } = open.facts().extents.sales;
  const asOf = input.asOf === undefined ? dataThrough : readDay(input.asOf);
  if (asOf === null) return { ...noSegments, dataThrough };
  const { customers, cutPoints, fewerScores } = rfmAsOf(open, asOf);
  return {
    asOf,
    dataThrough,
    cutPoints,
    fewerScores,
    customers: customers.map(({ customer, ...scores }) => {
      const { code, name } = customerRow(open, customer);
      return { id: code, name, ...scores };
    }),
  };
}

const noSegments = {
  asOf: null,
  cutPoints: { recencyDays: [], orders: [], revenue: [] },
  fewerScores: [],
  customers: [],
} as const;
