import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measurePart, revenueFlowOf } from './period-revenue';

/**
 * Reactivation revenue: what customers bring who had gone and came back in the period.
 *
 * Formula: closing value of customers without an opening value whose first purchase or contract is earlier
 * Unit:    money
 * Window:  as opening revenue
 * Empty:   none -> 0.00; only contracts without a value -> not determinable
 * Source:  docs/metrics.md
 *
 * @example reactivationRevenue.forms[0].calculate({ reactivationRevenue: 12300 }).value // => 12300
 */
export const reactivationRevenue: Metric = {
  id: 'reactivationRevenue',
  group: 'revenue',
  source: 'customers',
  unit: 'money',
  better: 'higher',
  behind: ['reactivationRevenue'],
  forms: [plainForm(input.reactivationRevenue)],
  measure: (facts) => measurePart(facts, input.reactivationRevenue, revenueFlowOf(facts).reactivation),
};
