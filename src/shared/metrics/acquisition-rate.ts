import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Acquisition rate: new customers by opening customers.
 *
 * Formula: new / S
 * Unit:    ratio, above 1 where a base more than doubles
 * Window:  as the roll-forward of the period
 * Empty:   no customers at the start -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example acquisitionRate.forms[0].calculate({ new: 30, opening: 120 }).value // => 0.25
 */
export const acquisitionRate: Metric = {
  id: 'acquisitionRate',
  group: 'rollForward',
  source: 'customers',
  unit: 'ratio',
  better: 'higher',
  behind: ['new', 'opening'],
  forms: [
    fractionForm({
      id: 'newOverOpening',
      inputs: [input.new, input.opening],
      formula: '{new} / {opening}',
      numerator: (inputs) => inputs.new,
      denominator: ({ opening }) => opening,
      empty: 'noOpeningCustomers',
    }),
  ],
  measure: (facts) => {
    const { new: joined, opening } = facts.standing;
    return {
      inputs: { new: joined.count, opening: opening.count },
      numerator: joined.count,
      denominator: opening.count,
      members: { numerator: joined, denominator: opening },
      notes: truncationNotes(facts),
    };
  },
};
