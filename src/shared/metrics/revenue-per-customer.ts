import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { revenueNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Revenue per customer: net revenue of identified customers by buying customer.
 *
 * Formula: revenue / customers; equals average order value × purchase frequency exactly
 * Unit:    money, rounded half-even once
 * Window:  as average order value
 * Empty:   no buyers -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example revenuePerCustomer.forms[0].calculate({ revenue: 100000, buyers: 5 }).value // => 20000
 */
export const revenuePerCustomer: Metric = {
  id: 'revenuePerCustomer',
  group: 'value',
  source: 'sales',
  unit: 'money',
  better: 'higher',
  behind: ['participants', 'buyers'],
  forms: [
    fractionForm({
      id: 'revenueByBuyers',
      inputs: [input.revenue, input.buyers],
      formula: '{revenue} / {buyers}',
      numerator: ({ revenue }) => revenue,
      denominator: ({ buyers }) => buyers,
      empty: 'noBuyers',
    }),
  ],
  measure: (facts) => ({
    inputs: { revenue: facts.revenue, buyers: facts.standing.buyers.count },
    numerator: facts.revenue,
    denominator: facts.standing.buyers.count,
    members: { numerator: facts.participants, denominator: facts.standing.buyers },
    notes: revenueNotes(facts),
  }),
};
