import { averageLifespan } from '@shared/metrics/average-lifespan';
import { buyingCustomers } from '@shared/metrics/buying-customers';
import { orderCount } from '@shared/metrics/order-count';
import { tileMetrics } from '@shared/metrics/overview';
import { needsRecords } from '../needs';
import type { ReportSectionSource } from '../section';
import { measuredBlock } from '../figures-block';

/** The main figures, what each was worked from, and how it stood one period and one year before. */
export const keyFigures: ReportSectionSource = {
  id: 'keyFigures',
  // With those that the tiles are worked from.
  metrics: [...tileMetrics, buyingCustomers, orderCount, averageLifespan],
  unavailable: needsRecords,
  blocks: (ground) => [measuredBlock('keyFigures', tileMetrics, ground)],
};
