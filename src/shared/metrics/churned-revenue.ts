import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measurePart, revenueFlowOf } from './period-revenue';

/**
 * Churned revenue: the opening value of customers who bring nothing at the end.
 *
 * Formula: sum of the opening values of customers whose closing value is nothing; never more than they opened with
 * Unit:    money
 * Window:  as opening revenue
 * Empty:   none -> 0.00; only contracts without a value -> not determinable
 * Source:  docs/metrics.md
 *
 * @example churnedRevenue.forms[0].calculate({ churnedRevenue: 12300 }).value // => 12300
 */
export const churnedRevenue: Metric = {
  id: 'churnedRevenue',
  group: 'revenue',
  source: 'customers',
  unit: 'money',
  better: 'lower',
  behind: ['churnedRevenue'],
  forms: [plainForm(input.churnedRevenue)],
  measure: (facts) => measurePart(facts, input.churnedRevenue, revenueFlowOf(facts).churn),
};
