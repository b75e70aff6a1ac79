import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Opening customers: who counts as a customer when the period starts.
 *
 * Formula: S, the base at the start
 * Unit:    customers
 * Window:  window base: a purchase in the W days before the start; period base: the buyers of the period before
 * Empty:   nobody -> 0, a count like any other
 * Source:  docs/metrics.md
 *
 * @example openingCustomers.forms[0].calculate({ opening: 100 }).value // => 100
 */
export const openingCustomers: Metric = {
  id: 'openingCustomers',
  group: 'rollForward',
  source: 'customers',
  unit: 'count',
  better: 'neither',
  behind: ['opening'],
  forms: [plainForm(input.opening)],
  measure: (facts) => ({
    inputs: { opening: facts.standing.opening.count },
    numerator: facts.standing.opening.count,
    denominator: null,
    members: { numerator: facts.standing.opening, denominator: null },
    notes: truncationNotes(facts),
  }),
};
