import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';

/**
 * Buying customers: customers with an order in the period.
 *
 * Formula: customers with >= 1 order
 * Unit:    customers
 * Window:  orders dated start <= day < end that are a purchase as of the end
 * Empty:   nobody -> 0, a count like any other
 * Source:  docs/metrics.md
 *
 * @example buyingCustomers.forms[0].calculate({ buyers: 500 }).value // => 500
 */
export const buyingCustomers: Metric = {
  id: 'buyingCustomers',
  group: 'purchases',
  source: 'sales',
  unit: 'count',
  better: 'higher',
  behind: ['buyers'],
  forms: [plainForm(input.buyers)],
  measure: (facts) => ({
    inputs: { buyers: facts.standing.buyers.count },
    numerator: facts.standing.buyers.count,
    denominator: null,
    members: { numerator: facts.standing.buyers, denominator: null },
  }),
};
