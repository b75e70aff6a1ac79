import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';

/**
 * Orders: purchases of the period.
 *
 * Formula: orders that net to more than nothing (setting: or to nothing)
 * Unit:    orders
 * Window:  orders dated start <= day < end, judged as of the end: a credit note inside the period nets its order
 * Empty:   none -> 0, a count like any other
 * Source:  docs/metrics.md, "Order"
 *
 * @example orderCount.forms[0].calculate({ orders: 12 }).value // => 12
 */
export const orderCount: Metric = {
  id: 'orderCount',
  group: 'purchases',
  source: 'sales',
  unit: 'count',
  better: 'higher',
  behind: ['buyers'],
  forms: [plainForm(input.orders)],
  measure: (facts) => ({
    inputs: { orders: facts.standing.orderCount },
    numerator: facts.standing.orderCount,
    denominator: null,
    members: { numerator: facts.standing.buyers, denominator: null },
  }),
};
