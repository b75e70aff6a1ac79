import { healthBands, type HealthBand } from '../risk/health-score';
import { warningCodes, type WarningCode } from '../risk/warnings';

/** Customers by their health or by what is warned of. */
export interface RiskSet {
  readonly kind: 'risk';
  readonly part: RiskPart;
  /** ISO day; null: as the book now stands, with what is signed ahead. */
  readonly asOf: string | null;
}

/** `warned`: any warning; a band; or one warning. */
export type RiskPart = 'warned' | HealthBand | WarningCode;

export const riskParts: readonly [RiskPart, ...RiskPart[]] = ['warned', ...healthBands, ...warningCodes];
