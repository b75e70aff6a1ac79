import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measureOfOpening, revenueFlowOf } from './period-revenue';

/**
 * Net revenue retention (NRR): what the opening customers bring now, of what they brought at the start.
 *
 * Formula: Σ now / Σ opening over the opening customers = (opening + expansion − contraction − churn) / opening
 * Unit:    ratio, above 1 where expansion exceeds loss
 * Window:  opening at the start, now at the end; values as in the revenue roll-forward; new and reactivated
 *          customers are in neither
 * Empty:   no opening revenue -> not determinable, never 0
 * Source:  docs/metrics.md; form `netChurn` is 1 − NRR, below 0 where expansion exceeds loss
 *
 * @example netRevenueRetention.forms[0].calculate({ retainedRevenue: 90, openingRevenue: 100 }).value // => 0.9
 * @example netRevenueRetention.forms[1].calculate({ openingRevenue: 100, expansionRevenue: 10, contractionRevenue: 10, churnedRevenue: 10 }).value // => 0.9
 * @example netRevenueRetention.forms[2].calculate({ contractionRevenue: 0, churnedRevenue: 5000, expansionRevenue: 8000, openingRevenue: 27000 }).value // => -0.1111
 */
export const netRevenueRetention: Metric = {
  id: 'netRevenueRetention',
  group: 'revenue',
  source: 'customers',
  unit: 'ratio',
  better: 'higher',
  behind: ['retainedRevenue', 'openingRevenue'],
  forms: [
    fractionForm({
      id: 'openingCustomers',
      inputs: [input.retainedRevenue, input.openingRevenue],
      formula: '{retainedRevenue} / {openingRevenue}',
      numerator: ({ retainedRevenue }) => retainedRevenue,
      denominator: ({ openingRevenue }) => openingRevenue,
      empty: 'noOpeningRevenue',
    }),
    fractionForm({
      id: 'fromMovements',
      inputs: [input.openingRevenue, input.expansionRevenue, input.contractionRevenue, input.churnedRevenue],
      formula:
        '({openingRevenue} + {expansionRevenue} − {contractionRevenue} − {churnedRevenue}) / {openingRevenue}',
      numerator: ({ openingRevenue, expansionRevenue, contractionRevenue, churnedRevenue }) =>
        openingRevenue + expansionRevenue - contractionRevenue - churnedRevenue,
      denominator: ({ openingRevenue }) => openingRevenue,
      empty: 'noOpeningRevenue',
    }),
    fractionForm({
      id: 'netChurn',
      inputs: [input.contractionRevenue, input.churnedRevenue, input.expansionRevenue, input.openingRevenue],
      formula: '({contractionRevenue} + {churnedRevenue} − {expansionRevenue}) / {openingRevenue}',
      numerator: ({ contractionRevenue, churnedRevenue, expansionRevenue }) =>
        contractionRevenue + churnedRevenue - expansionRevenue,
      denominator: ({ openingRevenue }) => openingRevenue,
      empty: 'noOpeningRevenue',
    }),
  ],
  measure: (facts) => measureOfOpening(facts, input.retainedRevenue, revenueFlowOf(facts).retained),
};
