import { comesLater } from '../needs';
import type { ReportSectionSource } from '../section';

/** Expected customers, orders and revenue: offered with the reason until campaignResults exist. */
export const campaignResult: ReportSectionSource = {
  id: 'campaignResult',
  metrics: [],
  unavailable: comesLater,
  blocks: () => [],
};
