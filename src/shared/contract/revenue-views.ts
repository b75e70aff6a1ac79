import type { RevenueOverview } from '../metrics/revenue-overview';
import type { CustomerRow } from './views';

export { topPercents, type RevenueConcentration, type TopPercent } from '../ledger/revenue-concentration';
export type { RevenueMovement, RevenueSplitPoint, RevenueTrendPoint } from '../metrics/revenue-overview';

/** What the revenue screen shows of one period. */
export interface RevenueView extends Omit<RevenueOverview, 'top'> {
  /** The customers who bring most at the end of the period, the greatest first; money in minor units. */
  readonly top: readonly {
    readonly customer: Pick<CustomerRow, 'id' | 'code' | 'name'>;
    readonly amount: number;
  }[];
}
