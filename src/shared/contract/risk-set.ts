import { healthBands, type HealthBand } from '../risk/health-score';
import { warningCodes, type WarningCode } from '../risk/warnings';

/** Customers by their health or by what is warned of. */
export interface RiskSet {
  readonly kind: 'risk';
  readonly part: RiskPart;
  /** ISO day; null: as the book now stands, with what is signed ahead. */
  readonly asOf: string | null;
}

/** Customers whose next order is due or overdue: by their own cycle, or by the book's for want of one. */
export const dueParts = ['orderDue', 'orderDueByBook'] as const;
export type DuePart = (typeof dueParts)[number];

/** `warned`: any warning; a band; one warning; or an order that is due. */
export type RiskPart = 'warned' | HealthBand | WarningCode | DuePart;

export const riskParts: readonly [RiskPart, ...RiskPart[]] = [
  'warned',
  ...healthBands,
  ...warningCodes,
  ...dueParts,
];
