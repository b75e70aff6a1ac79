import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Reactivated customers: customers at the end who were none at the start, but had bought before.
 *
 * Formula: customers of the closing base, not of the opening base, and not new
 * Unit:    customers
 * Window:  as of the end of the period
 * Empty:   nobody -> 0, a count like any other
 * Source:  docs/metrics.md
 *
 * @example reactivatedCustomers.forms[0].calculate({ reactivated: 7 }).value // => 7
 */
export const reactivatedCustomers: Metric = {
  id: 'reactivatedCustomers',
  group: 'rollForward',
  source: 'customers',
  unit: 'count',
  better: 'higher',
  behind: ['reactivated'],
  forms: [plainForm(input.reactivated)],
  measure: (facts) => ({
    inputs: { reactivated: facts.standing.reactivated.count },
    numerator: facts.standing.reactivated.count,
    denominator: null,
    members: { numerator: facts.standing.reactivated, denominator: null },
    notes: truncationNotes(facts),
  }),
};
