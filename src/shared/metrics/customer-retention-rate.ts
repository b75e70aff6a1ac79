import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Customer retention rate (CRR): the share of the opening customers who are still customers at the end.
 *
 * Formula: (E − N) / S with N = new + reactivated; the same as kept / S, so it never passes 100 %
 * Unit:    ratio 0..1
 * Window:  S as of the period's start, E as of its end, by the base of the book
 * Empty:   no customers at the start -> not determinable, never 0
 * Source:  docs/metrics.md; over E instead of S in some texts (form `overClosing`)
 *
 * @example customerRetentionRate.forms[0].calculate({ opening: 50, gained: 20, closing: 60 }).value // => 0.8
 * @example customerRetentionRate.forms[1].calculate({ opening: 100, lost: 20 }).value // => 0.8
 */
export const customerRetentionRate: Metric = {
  id: 'customerRetentionRate',
  group: 'rollForward',
  source: 'customers',
  unit: 'ratio',
  better: 'higher',
  behind: ['kept', 'opening'],
  forms: [
    fractionForm({
      id: 'fromClosing',
      inputs: [input.closing, input.gained, input.opening],
      formula: '({closing} − {gained}) / {opening}',
      numerator: ({ closing, gained }) => closing - gained,
      denominator: ({ opening }) => opening,
      empty: 'noOpeningCustomers',
      proportion: true,
    }),
    fractionForm({
      id: 'fromLost',
      inputs: [input.opening, input.lost],
      formula: '({opening} − {lost}) / {opening}',
      numerator: ({ opening, lost }) => opening - lost,
      denominator: ({ opening }) => opening,
      empty: 'noOpeningCustomers',
      proportion: true,
    }),
    fractionForm({
      id: 'overClosing',
      inputs: [input.closing, input.gained],
      formula: '({closing} − {gained}) / {closing}',
      numerator: ({ closing, gained }) => closing - gained,
      denominator: ({ closing }) => closing,
      empty: 'noClosingCustomers',
      proportion: true,
    }),
  ],
  measure: (facts) => {
    const { opening, closing, kept, new: joined, reactivated } = facts.standing;
    return {
      inputs: { closing: closing.count, gained: joined.count + reactivated.count, opening: opening.count },
      numerator: kept.count,
      denominator: opening.count,
      members: { numerator: kept, denominator: opening },
      notes: truncationNotes(facts),
    };
  },
};
