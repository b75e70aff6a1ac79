import type { RfmCustomer, RfmTable } from '@shared/ledger/rfm';
import type { EngineContext } from '../session/context';
import { customerRow } from './customer-query';
import { readAsOf, rfmAsOf } from './open-segments';

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
  const { customers, ...table } = rfmAsOf(open, readAsOf(open, asOf ?? null));
  return {
    ...table,
    customers: customers.map(({ customer, ...scores }) => {
      const { code, name } = customerRow(open, customer);
      return { id: code, name, ...scores };
    }),
  };
}
