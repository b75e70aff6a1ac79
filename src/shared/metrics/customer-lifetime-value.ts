import { lifespanOf } from './average-lifespan';
import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { anonymousNotes, truncationNotes } from './ledger-notes';
import type { Measurement, Metric } from './metric';
import type { PeriodFacts } from './period-facts';
import { smallBaseNotes } from './small-base';

const parts = [input.averageOrderValue, input.ordersPerMonth, input.lifespan] as const;

/**
 * Customer lifetime value (CLV): what a customer brings over an average lifespan, at the period's habits.
 *
 * Formula: average order value × orders per customer and month × lifespan in months, × gross margin if given
 * Unit:    money, rounded half-even once, at the end
 * Window:  orders and net revenue of the period; lifespan from its opening customers
 * Assumes: order value, frequency and churn stay as they are; not discounted
 * Empty:   no orders, no opening customers, none lost, or negative revenue -> not determinable
 * Source:  docs/metrics.md; form `visits` is the reckoning by visits × ticket × 12 × years
 *
 * @example customerLifetimeValue.forms[0].calculate({ averageOrderValue: 50, ordersPerMonth: 2, lifespan: 24 }).value // => 2400
 */
export const customerLifetimeValue: Metric = {
  id: 'customerLifetimeValue',
  group: 'value',
  source: 'sales',
  unit: 'money',
  better: 'higher',
  forms: [
    defineForm({
      id: 'revenue',
      inputs: parts,
      formula: '{averageOrderValue} × {ordersPerMonth} × {lifespan}',
      calculate: ({ averageOrderValue, ordersPerMonth, lifespan }) =>
        averageOrderValue < 0
          ? undetermined('negativeRevenue')
          : { value: averageOrderValue * ordersPerMonth * lifespan },
    }),
    defineForm({
      id: 'margin',
      inputs: [...parts, input.grossMargin],
      formula: '{averageOrderValue} × {ordersPerMonth} × {lifespan} × {grossMargin}',
      calculate: ({ averageOrderValue, ordersPerMonth, lifespan, grossMargin }) =>
        averageOrderValue < 0
          ? undetermined('negativeRevenue')
          : { value: averageOrderValue * ordersPerMonth * lifespan * grossMargin },
    }),
    defineForm({
      id: 'visits',
      inputs: [input.visitsPerMonth, input.ticket, input.years],
      formula: '{visitsPerMonth} × {ticket} × 12 × {years}',
      calculate: ({ visitsPerMonth, ticket, years }) =>
        ticket < 0 ? undetermined('negativeRevenue') : { value: visitsPerMonth * ticket * 12 * years },
    }),
  ],
  measure: (facts) => ({
    ...measureParts(facts),
    numerator: null,
    denominator: null,
    members: { numerator: facts.standing.buyers, denominator: facts.standing.opening },
    notes: [
      ...smallBaseNotes(facts.standing.buyers.count),
      ...truncationNotes(facts),
      ...anonymousNotes(facts),
    ],
  }),
};

function measureParts(facts: PeriodFacts): Pick<Measurement, 'form' | 'inputs' | 'reason'> {
  const { orderCount, buyers } = facts.standing;
  const { grossMargin } = facts.settings;
  const form = grossMargin === null ? 'revenue' : 'margin';
  if (buyers.count === 0) return { form, inputs: {}, reason: { code: 'noBuyers', params: {} } };
  const inputs = {
    // Not rounded: rounding happens once, in the figure.
    averageOrderValue: facts.revenue / orderCount,
    ordersPerMonth: orderCount / buyers.count / facts.months,
    ...(grossMargin === null ? {} : { grossMargin }),
  };
  const lifespan = lifespanOf(facts);
  if ('reason' in lifespan) return { form, inputs, reason: lifespan.reason };
  return { form, inputs: { ...inputs, lifespan: lifespan.value } };
}
