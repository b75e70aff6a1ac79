import { applyForm } from './apply-form';
import { lifespanOf } from './average-lifespan';
import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { revenueNotes, truncationNotes } from './ledger-notes';
import type { Form, Measurement, Metric, Outcome } from './metric';
import type { PeriodFacts } from './period-facts';
import { smallBaseNotes } from './small-base';

const parts = [input.averageOrderValue, input.ordersPerMonth] as const;

const inLifespan = '{averageOrderValue} × {ordersPerMonth} × {lifespan}';
/** What one unit a month over the lifespan is worth today, by a rate of a year. */
const discounted =
  '{averageOrderValue} × {ordersPerMonth} × (1 − 1 / (1 + {discountRate}) ^ ({lifespan} / 12)) / ((1 + {discountRate}) ^ (1 / 12) − 1)';

/**
 * Customer lifetime value (CLV): what a customer brings over an average lifespan, at the period's habits.
 *
 * Formula: average order value × orders per customer and month × lifespan in months, × gross margin if given.
 *          With a discount rate d of a year, the lifespan of L months becomes the present value of one unit at the end
 *          of each of them: (1 − (1 + d)^(−L / 12)) / ((1 + d)^(1 / 12) − 1)
 * Unit:    money, rounded half-even once, at the end
 * Window:  orders and net revenue of the period; lifespan by the book's method, as of the period
 * Assumes: order value, frequency and churn stay as they are; the whole lifespan lies ahead
 * Empty:   no orders, no lifespan, or negative revenue -> not determinable
 * Source:  docs/metrics.md; form `visits` is the reckoning by visits × ticket × 12 × years
 *
 * @example customerLifetimeValue.forms[0].calculate({ averageOrderValue: 50, ordersPerMonth: 2, lifespan: 24 }).value // => 2400
 * @example customerLifetimeValue.forms[2].calculate({ averageOrderValue: 50, ordersPerMonth: 2, lifespan: 24, discountRate: 0.1 }).value // => 2176.4568
 */
export const customerLifetimeValue: Metric = {
  id: 'customerLifetimeValue',
  group: 'value',
  source: 'sales',
  unit: 'money',
  better: 'higher',
  behind: ['buyers', 'opening'],
  forms: [
    defineForm({
      id: 'revenue',
      inputs: [...parts, input.lifespan],
      formula: inLifespan,
      calculate: (inputs) => valueOf(inputs, inputs.lifespan, 1),
    }),
    defineForm({
      id: 'margin',
      inputs: [...parts, input.lifespan, input.grossMargin],
      formula: `${inLifespan} × {grossMargin}`,
      calculate: (inputs) => valueOf(inputs, inputs.lifespan, inputs.grossMargin),
    }),
    defineForm({
      id: 'discounted',
      inputs: [...parts, input.lifespan, input.discountRate],
      formula: discounted,
      calculate: (inputs) => valueOf(inputs, discountedMonths(inputs), 1),
    }),
    defineForm({
      id: 'discountedMargin',
      inputs: [...parts, input.lifespan, input.discountRate, input.grossMargin],
      formula: `${discounted} × {grossMargin}`,
      calculate: (inputs) => valueOf(inputs, discountedMonths(inputs), inputs.grossMargin),
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
      ...revenueNotes(facts),
    ],
  }),
};

/** The lifetime value of the period, not rounded, for the metrics that build on it. */
export function lifetimeValueOf(facts: PeriodFacts): Outcome {
  const { form, inputs, reason } = measureParts(facts);
  return reason === undefined ? applyForm(formNamed(form), inputs) : { reason };
}

function formNamed(id: string | undefined): Form {
  return customerLifetimeValue.forms.find((form) => form.id === id) ?? customerLifetimeValue.forms[0];
}

interface Habits {
  readonly averageOrderValue: number;
  readonly ordersPerMonth: number;
}

function valueOf({ averageOrderValue, ordersPerMonth }: Habits, months: number, margin: number): Outcome {
  if (averageOrderValue < 0) return undetermined('negativeRevenue');
  return { value: averageOrderValue * ordersPerMonth * months * margin };
}

/** A rate of nothing discounts nothing: the quotient has no value there, its limit is the lifespan. */
function discountedMonths({ lifespan, discountRate }: { lifespan: number; discountRate: number }): number {
  if (discountRate === 0) return lifespan;
  return (1 - (1 + discountRate) ** (-lifespan / 12)) / ((1 + discountRate) ** (1 / 12) - 1);
}

function measureParts(facts: PeriodFacts): Pick<Measurement, 'form' | 'inputs' | 'reason'> {
  const { orderCount, buyers } = facts.standing;
  const { grossMargin, discountRate } = facts.settings;
  const form = formBy(grossMargin, discountRate);
  if (buyers.count === 0) return { form, inputs: {}, reason: { code: 'noBuyers', params: {} } };
  const inputs = {
    // Not rounded: rounding happens once, in the figure.
    averageOrderValue: facts.revenue / orderCount,
    ordersPerMonth: orderCount / buyers.count / facts.months,
    ...(grossMargin === null ? {} : { grossMargin }),
    ...(discountRate === null ? {} : { discountRate }),
  };
  const lifespan = lifespanOf(facts);
  if ('reason' in lifespan) return { form, inputs, reason: lifespan.reason };
  return { form, inputs: { ...inputs, lifespan: lifespan.value } };
}

function formBy(grossMargin: number | null, discountRate: number | null): string {
  if (discountRate === null) return grossMargin === null ? 'revenue' : 'margin';
  return grossMargin === null ? 'discounted' : 'discountedMargin';
}
