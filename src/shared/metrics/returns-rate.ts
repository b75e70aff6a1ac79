import { totalBetween } from '../ledger/daily-totals';
import { customersBySign } from '../ledger/customers-by-sign';
import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { revenueNotes } from './ledger-notes';
import type { Metric } from './metric';
import { smallBaseNotes } from './small-base';

/**
 * Returns rate: what was paid back, of what was sold.
 *
 * Formula: refunds / gross sales; gross sales − refunds = net revenue, to the cent
 * Unit:    ratio; above 1 where more was paid back than sold
 * Window:  lines of identified customers, dated start <= day < end. A refund is a line below zero (a credit note, a
 *          return, a discount on a line of its own), a gross sale a line above zero
 * Empty:   no gross sales -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example returnsRate.forms[0].calculate({ refunds: 500, grossSales: 10000 }).value // => 0.05
 */
export const returnsRate: Metric = {
  id: 'returnsRate',
  group: 'revenue',
  source: 'sales',
  unit: 'ratio',
  better: 'lower',
  behind: ['refunded', 'sold'],
  forms: [
    defineForm({
      id: 'refundsByGrossSales',
      inputs: [input.refunds, input.grossSales],
      formula: '{refunds} / {grossSales}',
      calculate: ({ refunds, grossSales }) => {
        if (grossSales === 0) return undetermined('noGrossSales');
        if (refunds < 0 || grossSales < 0) return undetermined('inputsContradict');
        return { value: refunds / grossSales, fraction: [refunds, grossSales] };
      },
    }),
  ],
  measure: (facts) => {
    const { index } = facts.ledger;
    const { start, end } = facts.period;
    const refunds = 0 - totalBetween(index.refunds, start, end).amount;
    const grossSales = facts.revenue + refunds;
    const below = customersBySign(index, start, end, -1);
    const above = customersBySign(index, start, end, 1);
    return {
      inputs: { refunds, grossSales },
      numerator: refunds,
      denominator: grossSales,
      members: { numerator: below, denominator: above },
      // The customers behind the lines are looked for only when asked for: the buyers are known, and as good a base.
      notes: [...smallBaseNotes(facts.standing.buyers.count), ...revenueNotes(facts)],
    };
  },
};
