import { defineForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { measurePart, revenueFlowOf } from './period-revenue';

/**
 * Closing revenue: what the customers bring when the period ends; the sum of the revenue roll-forward.
 *
 * Formula: opening + new + expansion + reactivation − contraction − churn, to the cent
 * Unit:    money
 * Window:  ledger: net revenue of the period, by customer, not below 0; contract base: monthly value of the
 *          contracts live on the last day
 * Empty:   nobody brings anything -> 0.00; only contracts without a value -> not determinable
 * Source:  docs/metrics.md
 *
 * @example closingRevenue.forms[0].calculate({ openingRevenue: 100, newRevenue: 20, expansionRevenue: 10, reactivationRevenue: 5, contractionRevenue: 10, churnedRevenue: 10 }).value // => 115
 */
export const closingRevenue: Metric = {
  id: 'closingRevenue',
  group: 'revenue',
  source: 'customers',
  unit: 'money',
  better: 'higher',
  behind: ['closingRevenue'],
  forms: [
    defineForm({
      id: 'rollForward',
      inputs: [
        input.openingRevenue,
        input.newRevenue,
        input.expansionRevenue,
        input.reactivationRevenue,
        input.contractionRevenue,
        input.churnedRevenue,
      ],
      formula:
        '{openingRevenue} + {newRevenue} + {expansionRevenue} + {reactivationRevenue} − {contractionRevenue} − {churnedRevenue}',
      calculate: ({
        openingRevenue,
        newRevenue,
        expansionRevenue,
        reactivationRevenue,
        contractionRevenue,
        churnedRevenue,
      }) => ({
        value:
          openingRevenue +
          newRevenue +
          expansionRevenue +
          reactivationRevenue -
          contractionRevenue -
          churnedRevenue,
      }),
    }),
  ],
  measure: (facts) => {
    const flow = revenueFlowOf(facts);
    return {
      ...measurePart(facts, input.closingRevenue, flow.closing),
      inputs: {
        openingRevenue: flow.opening.amount,
        newRevenue: flow.new.amount,
        expansionRevenue: flow.expansion.amount,
        reactivationRevenue: flow.reactivation.amount,
        contractionRevenue: flow.contraction.amount,
        churnedRevenue: flow.churn.amount,
      },
    };
  },
};
