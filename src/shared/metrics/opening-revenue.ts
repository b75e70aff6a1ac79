import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measurePart, revenueFlowOf } from './period-revenue';

/**
 * Opening revenue: what the customers brought when the period starts.
 *
 * Formula: what the opening customers are worth at the start
 * Unit:    money
 * Window:  ledger: net revenue of the period before, by customer, not below 0; contract base: monthly value of the
 *          contracts live on the day before
 * Empty:   nobody brought anything -> 0.00, a sum like any other; only contracts without a value -> not determinable
 * Source:  docs/metrics.md
 *
 * @example openingRevenue.forms[0].calculate({ openingRevenue: 12300 }).value // => 12300
 */
export const openingRevenue: Metric = {
  id: 'openingRevenue',
  group: 'revenue',
  source: 'customers',
  unit: 'money',
  better: 'neither',
  behind: ['openingRevenue'],
  forms: [plainForm(input.openingRevenue)],
  measure: (facts) => measurePart(facts, input.openingRevenue, revenueFlowOf(facts).opening),
};
