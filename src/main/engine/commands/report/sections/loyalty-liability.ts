import { comesLater } from '../needs';
import type { ReportSectionSource } from '../section';

/** Expected customers, orders and revenue: offered with the reason until loyaltyLiabilitys exist. */
export const loyaltyLiability: ReportSectionSource = {
  id: 'loyaltyLiability',
  metrics: [],
  unavailable: comesLater,
  blocks: () => [],
};
