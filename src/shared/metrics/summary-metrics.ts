import { averageLifespan } from './average-lifespan';
import { buyingCustomers } from './buying-customers';
import { catalogue } from './catalogue';
import { closingCustomers } from './closing-customers';
import { lostCustomers } from './lost-customers';
import type { Metric } from './metric';
import { newCustomers } from './new-customers';
import { openingCustomers } from './opening-customers';
import { orderCount } from './order-count';
import { tileMetrics } from './overview';
import { reactivatedCustomers } from './reactivated-customers';

/** What the summary prints besides its tiles: the lines of the roll-forward, and the figures that tiles are made of. */
const besidesTiles: readonly Metric[] = [
  openingCustomers,
  newCustomers,
  reactivatedCustomers,
  lostCustomers,
  closingCustomers,
  buyingCustomers,
  orderCount,
  averageLifespan,
];

/** The metrics on the one page of the retention summary, in the order of the catalogue: each is defined behind it. */
export const summaryMetrics: readonly Metric[] = catalogue.filter(
  (metric) => tileMetrics.includes(metric) || besidesTiles.includes(metric),
);
