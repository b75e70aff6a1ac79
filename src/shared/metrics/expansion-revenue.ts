import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measurePart, revenueFlowOf } from './period-revenue';

/**
 * Expansion revenue: what opening customers bring beyond what they brought at the start.
 *
 * Formula: sum of (closing value − opening value) over the opening customers who bring more
 * Unit:    money
 * Window:  as opening revenue
 * Empty:   none -> 0.00; only contracts without a value -> not determinable
 * Source:  docs/metrics.md
 *
 * @example expansionRevenue.forms[0].calculate({ expansionRevenue: 12300 }).value // => 12300
 */
export const expansionRevenue: Metric = {
  id: 'expansionRevenue',
  group: 'revenue',
  source: 'customers',
  unit: 'money',
  better: 'higher',
  behind: ['expansionRevenue'],
  forms: [plainForm(input.expansionRevenue)],
  measure: (facts) => measurePart(facts, input.expansionRevenue, revenueFlowOf(facts).expansion),
};
