import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric, Outcome } from './metric';
import { measureOfOpening, revenueFlowOf } from './period-revenue';

/**
 * Gross revenue retention (GRR): the share of the opening revenue that is still there, each customer capped at
 * what that customer opened with.
 *
 * Formula: Σ min(now, opening) / Σ opening = (opening − contraction − churn) / opening
 * Unit:    ratio 0..1: an expansion of one customer makes up for no other's loss
 * Window:  opening at the start, now at the end; values as in the revenue roll-forward
 * Empty:   no opening revenue -> not determinable, never 0
 * Source:  docs/metrics.md; form `grossChurn` is its complement
 *
 * @example grossRevenueRetention.forms[0].calculate({ cappedRevenue: 80, openingRevenue: 100 }).value // => 0.8
 * @example grossRevenueRetention.forms[1].calculate({ openingRevenue: 100, contractionRevenue: 10, churnedRevenue: 10 }).value // => 0.8
 * @example grossRevenueRetention.forms[2].calculate({ openingRevenue: 500, contractionRevenue: 0, churnedRevenue: 500 }).value // => 1
 */
export const grossRevenueRetention: Metric = {
  id: 'grossRevenueRetention',
  group: 'revenue',
  source: 'customers',
  unit: 'ratio',
  better: 'higher',
  behind: ['retainedRevenue', 'openingRevenue'],
  forms: [
    defineForm({
      id: 'cappedByCustomer',
      inputs: [input.cappedRevenue, input.openingRevenue],
      formula: '{cappedRevenue} / {openingRevenue}',
      calculate: ({ cappedRevenue, openingRevenue }) => shareOf(cappedRevenue, openingRevenue),
    }),
    defineForm({
      id: 'fromMovements',
      inputs: [input.openingRevenue, input.contractionRevenue, input.churnedRevenue],
      formula: '({openingRevenue} − {contractionRevenue} − {churnedRevenue}) / {openingRevenue}',
      calculate: ({ openingRevenue, contractionRevenue, churnedRevenue }) =>
        shareOf(openingRevenue - contractionRevenue - churnedRevenue, openingRevenue),
    }),
    defineForm({
      id: 'grossChurn',
      inputs: [input.contractionRevenue, input.churnedRevenue, input.openingRevenue],
      formula: '({contractionRevenue} + {churnedRevenue}) / {openingRevenue}',
      calculate: ({ contractionRevenue, churnedRevenue, openingRevenue }) =>
        shareOf(contractionRevenue + churnedRevenue, openingRevenue),
    }),
  ],
  measure: (facts) => measureOfOpening(facts, input.cappedRevenue, revenueFlowOf(facts).retainedCapped),
};

/** A part of the opening revenue: below nothing or above the whole, the inputs contradict each other. */
function shareOf(part: number, openingRevenue: number): Outcome {
  if (openingRevenue === 0) return undetermined('noOpeningRevenue');
  if (part < 0 || part > openingRevenue) return undetermined('inputsContradict');
  return { value: part / openingRevenue, fraction: [part, openingRevenue] };
}
