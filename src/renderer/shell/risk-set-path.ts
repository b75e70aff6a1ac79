import { riskParts, type RiskSet } from '@shared/contract/risk-set';

/** Customers by health or warning as an address: the part, and the day or `now`. */
export function riskSetPath({ part, asOf }: RiskSet): string {
  return `/customers/risk/${part}/${asOf ?? 'now'}`;
}

/** The set that the rest of such an address names, or null where it names none. */
export function riskSetOf([part, asOf]: readonly string[]): RiskSet | null {
  const known = riskParts.find((candidate) => candidate === part);
  if (known === undefined || asOf === undefined) return null;
  if (asOf === 'now') return { kind: 'risk', part: known, asOf: null };
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { kind: 'risk', part: known, asOf } : null;
}
