import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { revenueNotes } from './ledger-notes';
import type { Metric } from './metric';

/**
 * Average order value: net revenue of identified customers by order.
 *
 * Formula: revenue / orders
 * Unit:    money, rounded half-even once
 * Window:  orders and revenue dated start <= day < end; refunds on their own date or that of the order (setting); lines without a customer
 *          are left out of both and noted
 * Empty:   no orders -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example averageOrderValue.forms[0].calculate({ revenue: 100000, orders: 4 }).value // => 25000
 */
export const averageOrderValue: Metric = {
  id: 'averageOrderValue',
  group: 'value',
  source: 'sales',
  unit: 'money',
  better: 'higher',
  behind: ['participants', 'buyers'],
  forms: [
    fractionForm({
      id: 'revenueByOrders',
      inputs: [input.revenue, input.orders],
      formula: '{revenue} / {orders}',
      numerator: ({ revenue }) => revenue,
      denominator: ({ orders }) => orders,
      empty: 'noOrders',
    }),
  ],
  measure: (facts) => ({
    inputs: { revenue: facts.revenue, orders: facts.standing.orderCount },
    numerator: facts.revenue,
    denominator: facts.standing.orderCount,
    members: { numerator: facts.participants, denominator: facts.standing.buyers },
    notes: revenueNotes(facts),
  }),
};
