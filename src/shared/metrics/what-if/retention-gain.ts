import { roundHalfEven } from '../../stats/round-half-even';
import { undetermined } from '../define-form';
import type { Outcome } from '../metric';

export interface RetentionGainInputs {
  /** Customers at the start. */
  readonly opening: number;
  /** Share of the customers at a period's start who are kept to its end, 0..1. */
  readonly retention: number;
  /** What is to be gained, as a difference of shares: 0.05 for five points. */
  readonly gain: number;
  /** New customers won in each period, and still there at its end. */
  readonly newPerPeriod: number;
  /** What a customer brings in a period; money. */
  readonly revenuePerCustomer: number;
  /** Share of the revenue that is kept as margin, 0..1. */
  readonly grossMargin: number;
  /** How many periods to look ahead. */
  readonly periods: number;
}

/** What comes of one retention rate. */
export interface RetentionPath {
  readonly retention: number;
  /** Average lifespan of a customer, in periods. */
  readonly lifespan: Outcome;
  /** Customer lifetime value; money. */
  readonly lifetimeValue: Outcome;
  /** Expected customers at the end of periods 0 (the start) … n; not rounded, for an expectation is no head. */
  readonly closing: readonly number[];
  /** Revenue of periods 1 … n, each rounded half-even, so that they add up to `totalRevenue` as printed. */
  readonly revenue: readonly number[];
  readonly totalRevenue: number;
}

export interface RetentionGain {
  readonly before: RetentionPath;
  readonly after: RetentionPath;
}

/**
 * Some points more retention: lifetime value, customers and revenue of the coming periods, side by side.
 *
 * Formula: customers C(k) = C(k−1) × r + new, C(0) = opening; revenue of period k = C(k) × revenue per customer;
 *          lifespan = 1 / (1 − r) periods; lifetime value = revenue per customer × gross margin × lifespan
 * Symbols: r = retention rate of a period, in the second path raised by the gain, at most to 100 %
 * Assumes: retention, new customers and revenue per customer stay as they are; not discounted
 * Empty:   r = 100 % -> lifespan and lifetime value are not determinable: without churn they have no end
 * Source:  docs/metrics.md, customer lifetime value
 *
 * @example retentionGain({ opening: 100, retention: 0.8, gain: 0.05, newPerPeriod: 20, revenuePerCustomer: 10, grossMargin: 1, periods: 1 }).after.closing // => [100, 105]
 */
export function retentionGain(inputs: RetentionGainInputs): RetentionGain {
  return {
    before: pathOf(inputs, inputs.retention),
    after: pathOf(inputs, raised(inputs.retention, inputs.gain)),
  };
}

/** At most 1. Without the rounding 70 % and 30 % more could miss 100 % by the last bit, and live for ever but not quite. */
function raised(retention: number, gain: number): number {
  return Math.min(1, Math.round((retention + gain) * 1e12) / 1e12);
}

function pathOf(inputs: RetentionGainInputs, retention: number): RetentionPath {
  const { opening, newPerPeriod, revenuePerCustomer, grossMargin, periods } = inputs;
  const closing = [opening];
  for (let period = 1; period <= periods; period += 1)
    closing.push((closing[period - 1] as number) * retention + newPerPeriod);
  const revenue = closing.slice(1).map((customers) => roundHalfEven(customers * revenuePerCustomer));
  const churn = 1 - retention;
  return {
    retention,
    lifespan: churn === 0 ? undetermined('noChurn') : { value: 1 / churn },
    lifetimeValue:
      churn === 0
        ? undetermined('noChurn')
        : { value: roundHalfEven((revenuePerCustomer * grossMargin) / churn) },
    closing,
    revenue,
    totalRevenue: revenue.reduce((sum, amount) => sum + amount, 0),
  };
}
