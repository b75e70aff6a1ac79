import { acquisitionRate } from './acquisition-rate';
import { averageLifespan } from './average-lifespan';
import { averageOrderValue } from './average-order-value';
import { buyingCustomers } from './buying-customers';
import { closingCustomers } from './closing-customers';
import { contractsDue } from './contracts-due';
import { contractsRenewed } from './contracts-renewed';
import { customerChurnRate } from './customer-churn-rate';
import { customerEffort } from './customer-effort';
import { customerLifetimeValue } from './customer-lifetime-value';
import { customerRetentionRate } from './customer-retention-rate';
import { customerSatisfaction } from './customer-satisfaction';
import { grossRenewalRate } from './gross-renewal-rate';
import { lateRenewalShare } from './late-renewal-share';
import { lostCustomers } from './lost-customers';
import { loyalCustomerRate } from './loyal-customer-rate';
import type { Metric } from './metric';
import { netPromoterScore } from './net-promoter-score';
import { netRenewalRate } from './net-renewal-rate';
import { netRevenue } from './net-revenue';
import { newCustomers } from './new-customers';
import { openingCustomers } from './opening-customers';
import { orderCount } from './order-count';
import { periodRetentionRate } from './period-retention-rate';
import { purchaseFrequency } from './purchase-frequency';
import { reactivatedCustomers } from './reactivated-customers';
import { renewalRate } from './renewal-rate';
import { repeatPurchaseRate } from './repeat-purchase-rate';
import { revenuePerCustomer } from './revenue-per-customer';
import { surveyRetentionRate } from './survey-retention-rate';

/** Every metric there is, in the order in which they are listed and printed. */
export const catalogue: readonly Metric[] = [
  customerRetentionRate,
  customerChurnRate,
  periodRetentionRate,
  acquisitionRate,
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
  netRevenue,
  averageOrderValue,
  revenuePerCustomer,
  averageLifespan,
  customerLifetimeValue,
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
];

export function findMetric(id: string): Metric | null {
  return catalogue.find((metric) => metric.id === id) ?? null;
}
