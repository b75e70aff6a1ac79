import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measurePart, revenueFlowOf } from './period-revenue';

/**
 * New revenue: what customers bring who came for the first time in the period.
 *
 * Formula: closing value of customers without an opening value whose first purchase or contract lies in the period
 * Unit:    money
 * Window:  as opening revenue; first purchase judged on the whole ledger as of the end
 * Empty:   none -> 0.00; only contracts without a value -> not determinable
 * Source:  docs/metrics.md
 *
 * @example newRevenue.forms[0].calculate({ newRevenue: 12300 }).value // => 12300
 */
export const newRevenue: Metric = {
  id: 'newRevenue',
  group: 'revenue',
  source: 'customers',
  unit: 'money',
  better: 'higher',
  behind: ['newRevenue'],
  forms: [plainForm(input.newRevenue)],
  measure: (facts) => measurePart(facts, input.newRevenue, revenueFlowOf(facts).new),
};
