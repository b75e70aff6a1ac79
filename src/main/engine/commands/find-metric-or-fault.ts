import { Fault } from '@shared/base/fault';
import { findMetric } from '@shared/metrics/catalogue';
import type { Metric } from '@shared/metrics/metric';

export function findMetricOrFault(id: string): Metric {
  const metric = findMetric(id);
  if (metric === null) throw new Fault('usage', 'metric.unknown', { metric: id });
  return metric;
}
