import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Reactivation rate: customers who came back, by opening customers.
 *
 * Formula: reactivated / S
 * Unit:    ratio, above 1 where more come back than were there
 * Window:  as the roll-forward of the period
 * Empty:   no customers at the start -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example reactivationRate.forms[0].calculate({ reactivated: 302, opening: 1969 }).fraction // => [302, 1969]
 */
export const reactivationRate: Metric = {
  id: 'reactivationRate',
  group: 'rollForward',
  source: 'customers',
  unit: 'ratio',
  better: 'higher',
  behind: ['reactivated', 'opening'],
  forms: [
    fractionForm({
      id: 'reactivatedOverOpening',
      inputs: [input.reactivated, input.opening],
      formula: '{reactivated} / {opening}',
      numerator: ({ reactivated }) => reactivated,
      denominator: ({ opening }) => opening,
      empty: 'noOpeningCustomers',
    }),
  ],
  measure: (facts) => {
    const { reactivated, opening } = facts.standing;
    return {
      inputs: { reactivated: reactivated.count, opening: opening.count },
      numerator: reactivated.count,
      denominator: opening.count,
      members: { numerator: reactivated, denominator: opening },
      notes: truncationNotes(facts),
    };
  },
};
