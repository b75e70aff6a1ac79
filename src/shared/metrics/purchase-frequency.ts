import { defineForm, fractionForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';

/**
 * Purchase frequency: orders by buying customer, in the period and by month.
 *
 * Formula: orders / customers; by month: orders / customers / months
 * Unit:    orders per customer
 * Window:  orders dated start <= day < end, judged as of the end
 * Empty:   no buyers -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example purchaseFrequency.forms[0].calculate({ orders: 12, buyers: 5 }).value // => 2.4
 * @example purchaseFrequency.forms[1].calculate({ orders: 12, buyers: 5, months: 3 }).value // => 0.8
 */
export const purchaseFrequency: Metric = {
  id: 'purchaseFrequency',
  group: 'purchases',
  source: 'sales',
  unit: 'number',
  better: 'higher',
  behind: ['buyers'],
  forms: [
    fractionForm({
      id: 'perPeriod',
      inputs: [input.orders, input.buyers],
      formula: '{orders} / {buyers}',
      numerator: ({ orders }) => orders,
      denominator: ({ buyers }) => buyers,
      empty: 'noBuyers',
    }),
    defineForm({
      id: 'perMonth',
      inputs: [input.orders, input.buyers, input.months],
      formula: '{orders} / {buyers} / {months}',
      calculate: ({ orders, buyers, months }) => {
        if (buyers === 0) return undetermined('noBuyers');
        if (months === 0) return undetermined('noMonths');
        return { value: orders / buyers / months };
      },
    }),
  ],
  measure: (facts) => {
    const { orderCount, buyers } = facts.standing;
    return {
      inputs: { orders: orderCount, buyers: buyers.count, months: facts.months },
      numerator: orderCount,
      denominator: buyers.count,
      members: { numerator: buyers, denominator: buyers },
    };
  },
};
