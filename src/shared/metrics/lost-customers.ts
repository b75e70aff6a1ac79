import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Lost customers: customers at the start who are none at the end.
 *
 * Formula: S − kept: customers of the opening base, not of the closing base
 * Unit:    customers
 * Window:  as of the end of the period; the opening base as of its start
 * Empty:   nobody -> 0, a count like any other
 * Source:  docs/metrics.md
 *
 * @example lostCustomers.forms[0].calculate({ opening: 100, kept: 80 }).value // => 20
 */
export const lostCustomers: Metric = {
  id: 'lostCustomers',
  group: 'rollForward',
  source: 'customers',
  unit: 'count',
  better: 'lower',
  behind: ['lost'],
  forms: [
    defineForm({
      id: 'openingLessKept',
      inputs: [input.opening, input.kept],
      formula: '{opening} − {kept}',
      calculate: ({ opening, kept }) =>
        kept > opening ? undetermined('inputsContradict') : { value: opening - kept },
    }),
  ],
  measure: (facts) => {
    const { opening, kept, lost } = facts.standing;
    return {
      inputs: { opening: opening.count, kept: kept.count },
      numerator: lost.count,
      denominator: null,
      members: { numerator: lost, denominator: null },
      notes: truncationNotes(facts),
    };
  },
};
