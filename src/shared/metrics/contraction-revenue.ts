import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measurePart, revenueFlowOf } from './period-revenue';

/**
 * Contraction revenue: what opening customers who stay bring less than at the start.
 *
 * Formula: sum of (opening value − closing value) over the opening customers who bring less, but something
 * Unit:    money
 * Window:  as opening revenue
 * Empty:   none -> 0.00; only contracts without a value -> not determinable
 * Source:  docs/metrics.md
 *
 * @example contractionRevenue.forms[0].calculate({ contractionRevenue: 12300 }).value // => 12300
 */
export const contractionRevenue: Metric = {
  id: 'contractionRevenue',
  group: 'revenue',
  source: 'customers',
  unit: 'money',
  better: 'lower',
  behind: ['contractionRevenue'],
  forms: [plainForm(input.contractionRevenue)],
  measure: (facts) => measurePart(facts, input.contractionRevenue, revenueFlowOf(facts).contraction),
};
