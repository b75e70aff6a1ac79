import { averageOrderValue } from './average-order-value';
import { customerChurnRate } from './customer-churn-rate';
import { customerRetentionRate } from './customer-retention-rate';
import type { Metric } from './metric';

/** Every metric there is, in the order in which they are listed and printed. */
export const catalogue: readonly Metric[] = [customerRetentionRate, customerChurnRate, averageOrderValue];

export function findMetric(id: string): Metric | null {
  return catalogue.find((metric) => metric.id === id) ?? null;
}
