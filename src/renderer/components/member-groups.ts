import type { CustomerSet } from '@shared/contract/views';

/** Groups of customers that stand behind figures; worded by `customers:group.<group>`. */
export type MemberGroup =
  | 'kept'
  | 'opening'
  | 'lost'
  | 'new'
  | 'reactivated'
  | 'closing'
  | 'retainedBuyers'
  | 'previousBuyers'
  | 'buyers'
  | 'repeatBuyers'
  | 'loyalBuyers'
  | 'contractsDue'
  | 'contractsDecided'
  | 'contractsRenewed'
  | 'contractsLate'
  | 'contractsValued'
  | 'contractsValuedRenewed'
  | 'participants'
  | 'promoters'
  | 'satisfied'
  | 'respondents'
  | 'openingRevenue'
  | 'newRevenue'
  | 'expansionRevenue'
  | 'reactivationRevenue'
  | 'contractionRevenue'
  | 'churnedRevenue'
  | 'closingRevenue'
  | 'retainedRevenue'
  | 'revenueGained'
  | 'revenueLost'
  | 'refunded'
  | 'sold'
  | 'reordered'
  | 'lifespanStayed'
  | 'lifespanBasis';

type Part = Extract<CustomerSet, { kind: 'figure' }>['part'];

/** What the members of each metric's numerator and denominator are called. */
export const memberGroups: Readonly<
  Record<string, readonly [numerator: MemberGroup, denominator?: MemberGroup]>
> = {
  customerRetentionRate: ['kept', 'opening'],
  customerChurnRate: ['lost', 'opening'],
  periodRetentionRate: ['retainedBuyers', 'previousBuyers'],
  acquisitionRate: ['new', 'opening'],
  openingCustomers: ['opening'],
  newCustomers: ['new'],
  reactivatedCustomers: ['reactivated'],
  lostCustomers: ['lost'],
  closingCustomers: ['closing'],
  buyingCustomers: ['buyers'],
  orderCount: ['buyers'],
  repeatPurchaseRate: ['repeatBuyers', 'buyers'],
  loyalCustomerRate: ['loyalBuyers', 'buyers'],
  purchaseFrequency: ['buyers'],
  netRevenue: ['participants'],
  averageOrderValue: ['participants', 'buyers'],
  revenuePerCustomer: ['participants', 'buyers'],
  averageLifespan: ['lifespanStayed', 'lifespanBasis'],
  customerLifetimeValue: ['buyers', 'opening'],
  openingRevenue: ['openingRevenue'],
  newRevenue: ['newRevenue'],
  expansionRevenue: ['expansionRevenue'],
  reactivationRevenue: ['reactivationRevenue'],
  contractionRevenue: ['contractionRevenue'],
  churnedRevenue: ['churnedRevenue'],
  closingRevenue: ['closingRevenue'],
  grossRevenueRetention: ['retainedRevenue', 'openingRevenue'],
  netRevenueRetention: ['retainedRevenue', 'openingRevenue'],
  quickRatio: ['revenueGained', 'revenueLost'],
  returnsRate: ['refunded', 'sold'],
  purchaseCycle: ['reordered'],
  acquisitionCost: ['new'],
  retentionCost: ['kept'],
  clvToCac: ['buyers', 'new'],
  netPromoterScore: ['promoters', 'respondents'],
  customerSatisfaction: ['satisfied', 'respondents'],
  customerEffort: ['respondents'],
  renewalRate: ['contractsRenewed', 'contractsDecided'],
  grossRenewalRate: ['contractsValuedRenewed', 'contractsValued'],
  netRenewalRate: ['contractsValuedRenewed', 'contractsValued'],
  contractsDue: ['contractsDue'],
  contractsRenewed: ['contractsRenewed'],
  lateRenewalShare: ['contractsLate', 'contractsRenewed'],
};

export interface Members {
  readonly part: Part;
  readonly group: MemberGroup;
}

/** The groups behind a metric, numerator first. */
export function membersOf(metric: string): readonly Members[] {
  const [numerator, denominator] = memberGroups[metric] ?? [];
  const members: Members[] = [];
  if (numerator !== undefined) members.push({ part: 'numerator', group: numerator });
  if (denominator !== undefined) members.push({ part: 'denominator', group: denominator });
  return members;
}
