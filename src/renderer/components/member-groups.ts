import type { CustomerSet, Scope } from '@shared/contract/views';
import { findMetric } from '@shared/metrics/catalogue';
import type { Figure } from '@shared/metrics/figure';
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

/** Customers behind a number of the formula that is neither numerator nor denominator, with how many there are. */
export interface FurtherMembers {
  readonly group: MemberGroup;
  readonly set: CustomerSet;
  readonly count: number | null;
}

export function furtherMembersOf(
  { id, inputs }: Pick<Figure, 'id' | 'inputs'>,
  scope: Scope,
): readonly FurtherMembers[] {
  if (id !== 'netPromoterScore') return [];
  const open = { survey: 'NPS', part: 'answered', score: null, group: null } as const;
  const set: CustomerSet = { kind: 'feedback', scope, band: 'detractor', ...open };
  return [{ group: 'detractors', set, count: inputs['detractors'] ?? null }];
}
