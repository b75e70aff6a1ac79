import { acquisitionCost } from './acquisition-cost';
import { acquisitionRate } from './acquisition-rate';
import { averageLifespan } from './average-lifespan';
import { averageOrderValue } from './average-order-value';
import { buyingCustomers } from './buying-customers';
import { churnedRevenue } from './churned-revenue';
import { closingCustomers } from './closing-customers';
import { closingRevenue } from './closing-revenue';
import { clvToCac } from './clv-to-cac';
import { contractionRevenue } from './contraction-revenue';
import { contractsDue } from './contracts-due';
import { contractsRenewed } from './contracts-renewed';
import { customerChurnRate } from './customer-churn-rate';
import { customerEffort } from './customer-effort';
import { customerLifetimeValue } from './customer-lifetime-value';
import { customerRetentionRate } from './customer-retention-rate';
import { customerSatisfaction } from './customer-satisfaction';
import { expansionRevenue } from './expansion-revenue';
import { grossRenewalRate } from './gross-renewal-rate';
import { grossRevenueRetention } from './gross-revenue-retention';
import { lateRenewalShare } from './late-renewal-share';
import { lostCustomers } from './lost-customers';
import { loyalCustomerRate } from './loyal-customer-rate';
import type { Metric } from './metric';
import { netPromoterScore } from './net-promoter-score';
import { netRenewalRate } from './net-renewal-rate';
import { netRevenue } from './net-revenue';
import { netRevenueRetention } from './net-revenue-retention';
import { newCustomers } from './new-customers';
import { newRevenue } from './new-revenue';
import { openingCustomers } from './opening-customers';
import { openingRevenue } from './opening-revenue';
import { orderCount } from './order-count';
import { periodRetentionRate } from './period-retention-rate';
import { purchaseCycle } from './purchase-cycle';
import { purchaseFrequency } from './purchase-frequency';
import { quickRatio } from './quick-ratio';
import { reactivatedCustomers } from './reactivated-customers';
import { reactivationRate } from './reactivation-rate';
import { reactivationRevenue } from './reactivation-revenue';
import { renewalRate } from './renewal-rate';
import { repeatPurchaseRate } from './repeat-purchase-rate';
import { retentionCost } from './retention-cost';
import { returnsRate } from './returns-rate';
import { revenuePerCustomer } from './revenue-per-customer';
import { surveyRetentionRate } from './survey-retention-rate';

/** Every metric there is, in the order in which they are listed and printed. */
export const catalogue: readonly Metric[] = [
  customerRetentionRate,
  customerChurnRate,
  periodRetentionRate,
  acquisitionRate,
  reactivationRate,
  openingCustomers,
  newCustomers,
  reactivatedCustomers,
  lostCustomers,
  closingCustomers,
  buyingCustomers,
  orderCount,
  repeatPurchaseRate,
  loyalCustomerRate,
  purchaseFrequency,
  purchaseCycle,
  netRevenue,
  averageOrderValue,
  revenuePerCustomer,
  averageLifespan,
  customerLifetimeValue,
  openingRevenue,
  newRevenue,
  expansionRevenue,
  reactivationRevenue,
  contractionRevenue,
  churnedRevenue,
  closingRevenue,
  grossRevenueRetention,
  netRevenueRetention,
  quickRatio,
  returnsRate,
  renewalRate,
  grossRenewalRate,
  netRenewalRate,
  contractsDue,
  contractsRenewed,
  lateRenewalShare,
  netPromoterScore,
  customerSatisfaction,
  customerEffort,
  surveyRetentionRate,
  acquisitionCost,
  retentionCost,
  clvToCac,
];

export function findMetric(id: string): Metric | null {
  return catalogue.find((metric) => metric.id === id) ?? null;
}
