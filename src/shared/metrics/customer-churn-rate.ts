import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Customer churn rate: the share of the opening customers who are no longer customers at the end.
 *
 * Formula: lost / S = 1 − CRR
 * Unit:    ratio 0..1
 * Window:  S as of the period's start, lost as of its end, by the base of the book
 * Empty:   no customers at the start -> not determinable, never 0
 * Source:  docs/metrics.md; forms `withSamePeriodLeavers` and `overOpeningAndNew` count those who joined and
 *          left inside the period, as some billing tools do
 *
 * @example customerChurnRate.forms[0].calculate({ lost: 50, opening: 1000 }).value // => 0.05
 * @example customerChurnRate.forms[1].calculate({ lost: 10, joinedAndLeft: 1, opening: 100 }).value // => 0.11
 */
export const customerChurnRate: Metric = {
  id: 'customerChurnRate',
  group: 'rollForward',
  source: 'customers',
  unit: 'ratio',
  better: 'lower',
  behind: ['lost', 'opening'],
  forms: [
    fractionForm({
      id: 'lostOverOpening',
      inputs: [input.lost, input.opening],
      formula: '{lost} / {opening}',
      numerator: ({ lost }) => lost,
      denominator: ({ opening }) => opening,
      empty: 'noOpeningCustomers',
      proportion: true,
    }),
    fractionForm({
      id: 'withSamePeriodLeavers',
      inputs: [input.lost, input.joinedAndLeft, input.opening],
      formula: '({lost} + {joinedAndLeft}) / {opening}',
      numerator: ({ lost, joinedAndLeft }) => lost + joinedAndLeft,
      denominator: ({ opening }) => opening,
      empty: 'noOpeningCustomers',
    }),
    fractionForm({
      id: 'overOpeningAndNew',
      inputs: [input.lost, input.joinedAndLeft, input.opening, input.new],
      formula: '({lost} + {joinedAndLeft}) / ({opening} + {new})',
      numerator: ({ lost, joinedAndLeft }) => lost + joinedAndLeft,
      denominator: ({ opening, new: joined }) => opening + joined,
      empty: 'noOpeningCustomers',
      proportion: true,
    }),
  ],
  measure: (facts) => {
    const { lost, opening } = facts.standing;
    return {
      inputs: { lost: lost.count, opening: opening.count },
      numerator: lost.count,
      denominator: opening.count,
      members: { numerator: lost, denominator: opening },
      notes: truncationNotes(facts),
    };
  },
};
