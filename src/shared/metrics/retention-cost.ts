import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measureCosts } from './period-costs';

/**
 * Customer retention cost (CRC): what it took to keep one customer.
 *
 * Formula: retention costs of the period / kept customers
 * Unit:    money, rounded half-even once
 * Window:  costs entered for periods that together cover this one exactly; kept: customers at the start who still are
 *          at the end. Those who were lost cost money too: it is borne by those who stayed
 * Empty:   no costs entered for the whole period, entries that contradict each other, or nobody kept -> not
 *          determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example retentionCost.forms[0].calculate({ retentionCosts: 120000, kept: 80 }).value // => 1500
 */
export const retentionCost: Metric = {
  id: 'retentionCost',
  group: 'costs',
  source: 'customers',
  unit: 'money',
  better: 'lower',
  behind: ['kept'],
  forms: [
    fractionForm({
      id: 'costsByKept',
      inputs: [input.retentionCosts, input.kept],
      formula: '{retentionCosts} / {kept}',
      numerator: ({ retentionCosts }) => retentionCosts,
      denominator: ({ kept }) => kept,
      empty: 'noKeptCustomers',
    }),
  ],
  measure: (facts) =>
    measureCosts(facts, 'retention', facts.standing.kept, (retentionCosts, count) => ({
      retentionCosts,
      kept: count,
    })),
};
