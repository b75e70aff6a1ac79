import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measureCosts } from './period-costs';

/**
 * Customer acquisition cost (CAC): what it took to win one new customer.
 *
 * Formula: acquisition costs of the period / new customers
 * Unit:    money, rounded half-even once
 * Window:  costs entered for periods that together cover this one exactly; new customers of the roll-forward. Costs
 *          noted with single customers in a list of customers are not added: they would count twice
 * Empty:   no costs entered for the whole period, entries that contradict each other, or no new customers -> not
 *          determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example acquisitionCost.forms[0].calculate({ acquisitionCosts: 500000, new: 40 }).value // => 12500
 */
export const acquisitionCost: Metric = {
  id: 'acquisitionCost',
  group: 'costs',
  source: 'customers',
  unit: 'money',
  better: 'lower',
  behind: ['new'],
  forms: [
    fractionForm({
      id: 'costsByNew',
      inputs: [input.acquisitionCosts, input.new],
      formula: '{acquisitionCosts} / {new}',
      numerator: ({ acquisitionCosts }) => acquisitionCosts,
      denominator: ({ new: gained }) => gained,
      empty: 'noNewCustomers',
    }),
  ],
  measure: (facts) =>
    measureCosts(facts, 'acquisition', facts.standing.new, (acquisitionCosts, count) => ({
      acquisitionCosts,
      new: count,
    })),
};
