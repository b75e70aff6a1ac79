import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Closing customers: who counts as a customer when the period ends.
 *
 * Formula: E = S + new + reactivated − lost, the customer roll-forward
 * Unit:    customers
 * Window:  window base: a purchase in the W days up to and including the last; period base: the buyers of the
 *          period
 * Empty:   nobody -> 0, a count like any other
 * Source:  docs/metrics.md
 *
 * @example closingCustomers.forms[0].calculate({ opening: 1969, new: 654, reactivated: 302, lost: 774 }).value // => 2151
 */
export const closingCustomers: Metric = {
  id: 'closingCustomers',
  group: 'rollForward',
  source: 'customers',
  unit: 'count',
  better: 'higher',
  behind: ['closing'],
  forms: [
    defineForm({
      id: 'rollForward',
      inputs: [input.opening, input.new, input.reactivated, input.lost],
      formula: '{opening} + {new} + {reactivated} − {lost}',
      calculate: ({ opening, new: joined, reactivated, lost }) =>
        lost > opening ? undetermined('inputsContradict') : { value: opening + joined + reactivated - lost },
    }),
  ],
  measure: (facts) => {
    const { opening, new: joined, reactivated, lost, closing } = facts.standing;
    return {
      inputs: {
        opening: opening.count,
        new: joined.count,
        reactivated: reactivated.count,
        lost: lost.count,
      },
      numerator: closing.count,
      denominator: null,
      members: { numerator: closing, denominator: null },
      notes: truncationNotes(facts),
    };
  },
};
