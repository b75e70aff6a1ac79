import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { revenueNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Net revenue of identified customers: sales less refunds.
 *
 * Formula: sum of the lines that name a customer
 * Unit:    money
 * Window:  lines dated start <= day < end, refunds on their own date or that of the order (setting); lines without a customer are left out
 *          and noted
 * Empty:   no lines -> 0.00, a sum like any other
 * Source:  docs/metrics.md
 *
 * @example netRevenue.forms[0].calculate({ revenue: 123450 }).value // => 123450
 */
export const netRevenue: Metric = {
  id: 'netRevenue',
  group: 'value',
  source: 'sales',
  unit: 'money',
  better: 'higher',
  behind: ['participants'],
  forms: [plainForm(input.revenue)],
  measure: (facts) => ({
    inputs: { revenue: facts.revenue },
    numerator: facts.revenue,
    denominator: null,
    members: { numerator: facts.participants, denominator: null },
    notes: revenueNotes(facts),
  }),
};
