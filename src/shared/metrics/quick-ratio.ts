import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { flowNotes, flowReason, revenueFlowOf } from './period-revenue';
import { smallBaseNotes } from './small-base';

/**
 * Quick ratio: how many units of revenue came for each one that went.
 *
 * Formula: (new + expansion + reactivation) / (contraction + churn)
 * Unit:    number; above 1 revenue grows
 * Window:  the movements of the revenue roll-forward
 * Empty:   nothing was lost -> not determinable: there is nothing to compare with
 * Source:  docs/metrics.md
 *
 * @example quickRatio.forms[0].calculate({ newRevenue: 30, expansionRevenue: 8, reactivationRevenue: 2, contractionRevenue: 4, churnedRevenue: 6 }).value // => 4
 */
export const quickRatio: Metric = {
  id: 'quickRatio',
  group: 'revenue',
  source: 'customers',
  unit: 'number',
  better: 'higher',
  behind: ['revenueGained', 'revenueLost'],
  forms: [
    fractionForm({
      id: 'gainedByLost',
      inputs: [
        input.newRevenue,
        input.expansionRevenue,
        input.reactivationRevenue,
        input.contractionRevenue,
        input.churnedRevenue,
      ],
      formula:
        '({newRevenue} + {expansionRevenue} + {reactivationRevenue}) / ({contractionRevenue} + {churnedRevenue})',
      numerator: ({ newRevenue, expansionRevenue, reactivationRevenue }) =>
        newRevenue + expansionRevenue + reactivationRevenue,
      denominator: ({ contractionRevenue, churnedRevenue }) => contractionRevenue + churnedRevenue,
      empty: 'noRevenueLost',
    }),
  ],
  measure: (facts) => {
    const flow = revenueFlowOf(facts);
    const inputs = {
      newRevenue: flow.new.amount,
      expansionRevenue: flow.expansion.amount,
      reactivationRevenue: flow.reactivation.amount,
      contractionRevenue: flow.contraction.amount,
      churnedRevenue: flow.churn.amount,
    };
    return {
      inputs,
      numerator: inputs.newRevenue + inputs.expansionRevenue + inputs.reactivationRevenue,
      denominator: inputs.contractionRevenue + inputs.churnedRevenue,
      members: { numerator: flow.gainers, denominator: flow.losers },
      notes: [...smallBaseNotes(flow.losers.count), ...flowNotes(facts)],
      ...flowReason(facts),
    };
  },
};
