import type { CustomerSet } from '@shared/contract/views';
import { findMetric } from '@shared/metrics/catalogue';
import type { MemberGroup } from '@shared/metrics/member-group';

type Part = Extract<CustomerSet, { kind: 'figure' }>['part'];

export interface Members {
  readonly part: Part;
  readonly group: MemberGroup;
}

/** The groups of customers behind a metric, numerator first; worded by `customers:group.<group>`. */
export function membersOf(metric: string): readonly Members[] {
  const [numerator, denominator] = findMetric(metric)?.behind ?? [];
  const members: Members[] = [];
  if (numerator !== undefined) members.push({ part: 'numerator', group: numerator });
  if (denominator !== undefined) members.push({ part: 'denominator', group: denominator });
  return members;
}
