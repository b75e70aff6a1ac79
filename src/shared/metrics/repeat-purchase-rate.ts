import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';

/**
 * Repeat purchase rate: the share of buyers who bought more than once.
 *
 * Formula: customers with >= 2 orders / customers with >= 1 order
 * Unit:    ratio 0..1
 * Window:  orders dated start <= day < end, judged as of the end
 * Empty:   no buyers -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example repeatPurchaseRate.forms[0].calculate({ repeatBuyers: 150, buyers: 500 }).value // => 0.3
 */
export const repeatPurchaseRate: Metric = {
  id: 'repeatPurchaseRate',
  group: 'purchases',
  source: 'sales',
  unit: 'ratio',
  better: 'higher',
  behind: ['repeatBuyers', 'buyers'],
  forms: [
    fractionForm({
      id: 'repeatOverBuyers',
      inputs: [input.repeatBuyers, input.buyers],
      formula: '{repeatBuyers} / {buyers}',
      numerator: ({ repeatBuyers }) => repeatBuyers,
      denominator: ({ buyers }) => buyers,
      empty: 'noBuyers',
      proportion: true,
    }),
  ],
  measure: (facts) => {
    const { repeatBuyers, buyers } = facts.standing;
    return {
      inputs: { repeatBuyers: repeatBuyers.count, buyers: buyers.count },
      numerator: repeatBuyers.count,
      denominator: buyers.count,
      members: { numerator: repeatBuyers, denominator: buyers },
    };
  },
};
