import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * New customers: customers at the end whose first purchase ever lies inside the period.
 *
 * Formula: customers of the closing base with their first purchase in start <= day < end
 * Unit:    customers
 * Window:  first purchase judged on the whole ledger as of the end of the period; who comes back is
 *          reactivated, never new
 * Empty:   nobody -> 0, a count like any other
 * Source:  docs/metrics.md
 *
 * @example newCustomers.forms[0].calculate({ new: 30 }).value // => 30
 */
export const newCustomers: Metric = {
  id: 'newCustomers',
  group: 'rollForward',
  source: 'customers',
  unit: 'count',
  better: 'higher',
  behind: ['new'],
  forms: [plainForm(input.new)],
  measure: (facts) => ({
    inputs: { new: facts.standing.new.count },
    numerator: facts.standing.new.count,
    denominator: null,
    members: { numerator: facts.standing.new, denominator: null },
    notes: truncationNotes(facts),
  }),
};
