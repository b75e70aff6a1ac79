import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { previousTruncationNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Period-to-period retention: the share of last period's buyers who bought again in this one.
 *
 * Formula: active in p − 1 and p / active in p − 1
 * Unit:    ratio 0..1
 * Window:  purchases of the period before, as of its end, and of the period, as of its end; whatever the base
 * Empty:   nobody bought in the period before -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example periodRetentionRate.forms[0].calculate({ retainedBuyers: 45, previousBuyers: 60 }).value // => 0.75
 */
export const periodRetentionRate: Metric = {
  id: 'periodRetentionRate',
  group: 'rollForward',
  source: 'sales',
  unit: 'ratio',
  better: 'higher',
  behind: ['retainedBuyers', 'previousBuyers'],
  forms: [
    fractionForm({
      id: 'retainedOverPrevious',
      inputs: [input.retainedBuyers, input.previousBuyers],
      formula: '{retainedBuyers} / {previousBuyers}',
      numerator: ({ retainedBuyers }) => retainedBuyers,
      denominator: ({ previousBuyers }) => previousBuyers,
      empty: 'noPreviousBuyers',
      proportion: true,
    }),
  ],
  measure: (facts) => {
    const { retainedBuyers, previousBuyers } = facts.standing;
    return {
      inputs: { retainedBuyers: retainedBuyers.count, previousBuyers: previousBuyers.count },
      numerator: retainedBuyers.count,
      denominator: previousBuyers.count,
      members: { numerator: retainedBuyers, denominator: previousBuyers },
      notes: previousTruncationNotes(facts),
    };
  },
};
