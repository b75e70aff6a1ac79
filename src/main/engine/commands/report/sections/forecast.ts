import { comesLater } from '../needs';
import type { ReportSectionSource } from '../section';

/** Expected customers, orders and revenue: offered with the reason until forecasts exist. */
export const forecast: ReportSectionSource = {
  id: 'forecast',
  metrics: [],
  unavailable: comesLater,
  blocks: () => [],
};
