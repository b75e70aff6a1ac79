import { Fault } from '@shared/base/fault';
import { computeRfm, type RfmCustomer, type RfmTable } from '@shared/ledger/rfm';
import { parseIsoDay } from '@shared/model/day';
import type { EngineContext } from '../session/context';
import { customerRow } from './customer-query';

export interface ComputeSegmentsInput {
  /** ISO day; the data-through date when left out. */
  readonly asOf?: string | undefined;
}

export type SegmentedCustomer = Omit<RfmCustomer, 'customer'> & {
  readonly id: string;
  readonly name: string;
};

export type SegmentTable = Omit<RfmTable, 'customers'> & { readonly customers: readonly SegmentedCustomer[] };

/** RFM scores and named segments of every customer with a purchase, as of a day. */
export function computeSegments({ session }: EngineContext, { asOf }: ComputeSegmentsInput): SegmentTable {
  const open = session.current();
  const { purchases, dataThrough } = open.facts();
  const day = asOf === undefined ? dataThrough : parseIsoDay(asOf);
  if (asOf !== undefined && day === null) throw new Fault('usage', 'settings.dayInvalid', { day: asOf });
  if (day === null) throw new Fault('usage', 'book.empty');
  const { customers, ...table } = computeRfm(purchases, day);
  return {
    ...table,
    customers: customers.map(({ customer, ...scores }) => {
      const { code, name } = customerRow(open, customer);
      return { id: code, name, ...scores };
    }),
  };
}
