import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';

/**
 * Loyal customer rate: the share of buyers with many orders.
 *
 * Formula: customers with >= k orders / customers with >= 1 order; k is a setting (3)
 * Unit:    ratio 0..1
 * Window:  orders dated start <= day < end, judged as of the end
 * Empty:   no buyers -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example loyalCustomerRate.forms[0].calculate({ loyalBuyers: 50, buyers: 500 }).value // => 0.1
 */
export const loyalCustomerRate: Metric = {
  id: 'loyalCustomerRate',
  group: 'purchases',
  source: 'sales',
  unit: 'ratio',
  better: 'higher',
  behind: ['loyalBuyers', 'buyers'],
  forms: [
    fractionForm({
      id: 'loyalOverBuyers',
      inputs: [input.loyalBuyers, input.buyers],
      formula: '{loyalBuyers} / {buyers}',
      numerator: ({ loyalBuyers }) => loyalBuyers,
      denominator: ({ buyers }) => buyers,
      empty: 'noBuyers',
      proportion: true,
    }),
  ],
  measure: (facts) => {
    const { loyalBuyers, buyers } = facts.standing;
    return {
      inputs: { loyalBuyers: loyalBuyers.count, buyers: buyers.count },
      numerator: loyalBuyers.count,
      denominator: buyers.count,
      members: { numerator: loyalBuyers, denominator: buyers },
      notes: [{ code: 'loyalOrders', params: { count: facts.settings.loyalOrders } }],
    };
  },
};
