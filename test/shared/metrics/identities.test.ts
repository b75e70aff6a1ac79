import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '@shared/metrics/catalogue';
import type { Figure } from '@shared/metrics/figure';
import { dividesMoney } from '@shared/metrics/fraction-unit';
import { measureFigure } from '@shared/metrics/measure-figure';
import { computeOverview } from '@shared/metrics/overview';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import { dayNumber } from '@shared/model/day';
import { periodOfDay, type Period } from '@shared/model/period';
import { factsOf, metric } from '../../helpers/facts';
import type { TestLine } from '../../helpers/ledger-columns';
import { anyBase, anyLines, FUZZ_START } from '../../helpers/naive-ledger';

/** Also before the ledger begins and after it ends. */
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(
    fc.integer({ min: -60, max: 330 }),
    fc.constantFrom(
      'week' as const,
      'month' as const,
      'quarter' as const,
      'year' as const,
      'fiscalYear' as const,
    ),
  )
  .map(([offset, unit]) => periodOfDay(dayNumber(FUZZ_START + offset), unit));

const degenerate: fc.Arbitrary<TestLine[]> = fc.oneof(
  fc.constant<TestLine[]>([]),
  anyLines.map((lines) => lines.map((line) => ({ ...line, customer: 0 }))),
  anyLines.map((lines) => lines.map((line) => ({ ...line, customer: -1 }))),
  anyLines.map((lines) => lines.map((line) => ({ ...line, amount: -Math.abs(line.amount) }))),
  anyLines.map((lines) => lines.map((line) => ({ ...line, amount: 0 }))),
  anyLines.map((lines) => lines.slice(0, 1)),
  anyLines.map((lines) => lines.map((line) => ({ ...line, day: FUZZ_START }))),
  anyLines,
);

function figure(id: string, facts: PeriodFacts): Figure {
  return measureFigure(metric(id), facts);
}

/** What is wrong with a figure by the rules that hold for all of them. */
function figureFaults(measured: Figure): string[] {
  const { id, unit, value, reason, numerator, denominator, inputs, interval } = measured;
  const numbers = [value, numerator, denominator, ...Object.values(inputs), ...(interval ?? [])];
  const [low, high] = interval ?? [-Infinity, Infinity];
  const faults = {
    'neither value nor reason, or both': (value === null) === (reason === null),
    'a number that is none': !numbers.every((number) => number === null || Number.isFinite(number)),
    'a fraction of a cent or of a customer':
      (unit === 'money' || unit === 'count') && value !== null && !Number.isSafeInteger(value),
    'a value over nothing': denominator === 0 && value !== null,
    'a value outside its interval': value !== null && (low > value + 1e-12 || high < value - 1e-12),
    'an interval of nothing': value === null && interval !== null,
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [`${id}: ${fault}`] : []));
}

describe('figures of any ledger', () => {
  it('are finite numbers or have a reason, down to their inputs, intervals and texts', () => {
    fc.assert(
      fc.property(degenerate, anyPeriod, anyBase, fc.boolean(), (lines, period, base, zeroOrdersCount) => {
        const facts = factsOf(lines, { base, zeroOrdersCount, grossMargin: zeroOrdersCount ? 0.4 : null });
        expect(catalogue.flatMap((each) => figureFaults(measureFigure(each, facts.of(period))))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('the whole overview of any ledger survives JSON unchanged: nothing in it is NaN or infinite', () => {
    fc.assert(
      fc.property(degenerate, anyPeriod, anyBase, (lines, period, base) => {
        const overview = computeOverview(factsOf(lines, { base }), period);
        expect(JSON.parse(JSON.stringify(overview))).toEqual(overview);
        expect(overview === null).toBe(lines.length === 0);
      }),
      { numRuns: 100 },
    );
  });

  it('CRR + churn = 1, and CRR is kept / S', () => {
    fc.assert(
      fc.property(anyLines, anyPeriod, anyBase, (lines, period, base) => {
        const facts = factsOf(lines, { base }).of(period);
        const retention = figure('customerRetentionRate', facts);
        const churn = figure('customerChurnRate', facts);
        expect(retention.reason).toEqual(churn.reason);
        fc.pre(retention.value !== null && churn.value !== null);
        expect((retention.numerator ?? 0) + (churn.numerator ?? 0)).toBe(retention.denominator);
        expect((retention.value ?? 0) + (churn.value ?? 0)).toBeCloseTo(1, 12);
        expect(retention.value).toBe(facts.standing.kept.count / facts.standing.opening.count);
      }),
    );
  });

  it('average order value × frequency = revenue per customer, exactly, as fractions', () => {
    fc.assert(
      fc.property(anyLines, anyPeriod, (lines, period) => {
        const facts = factsOf(lines).of(period);
        const [order, frequency, customer] = [
          'averageOrderValue',
          'purchaseFrequency',
          'revenuePerCustomer',
        ].map((id) => figure(id, facts));
        expect([order!.value === null, customer!.value === null]).toEqual([
          frequency!.value === null,
          frequency!.value === null,
        ]);
        fc.pre(order!.value !== null);
        const whole = (number: number | null) => BigInt(number ?? 0);
        expect(whole(order!.numerator) * whole(frequency!.numerator) * whole(customer!.denominator)).toBe(
          whole(customer!.numerator) * whole(order!.denominator) * whole(frequency!.denominator),
        );
      }),
    );
  });

  it('the list behind a count has as many customers as the count, each once', () => {
    const orders = new Set(['purchaseFrequency', 'orderCount']);
    fc.assert(
      fc.property(anyLines, anyPeriod, anyBase, (lines, period, base) => {
        const facts = factsOf(lines, { base }).of(period);
        for (const each of catalogue) {
          const { members, numerator, denominator } = each.measure(facts);
          for (const group of [members.numerator, members.denominator]) {
            if (group === null) continue;
            const list = [...group.customers];
            expect(list).toHaveLength(group.count);
            expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
          }
          const isMoney = each.unit === 'money' || dividesMoney(each.forms[0]);
          if (isMoney || orders.has(each.id) || numerator === null) continue;
          expect(members.numerator.count).toBe(numerator);
          expect(members.denominator?.count ?? null).toBe(denominator);
        }
      }),
    );
  });

  it('net revenue is that of the customers listed behind it', () => {
    fc.assert(
      fc.property(anyLines, anyPeriod, (lines, period) => {
        const facts = factsOf(lines).of(period);
        const listed = new Set(facts.participants.customers);
        const sum = lines
          .filter((line) => listed.has(line.customer) && line.day >= period.start && line.day < period.end)
          .reduce((total, line) => total + line.amount, 0);
        expect(facts.revenue).toBe(sum);
      }),
    );
  });

  it('rows dated after a complete period change none of its figures', () => {
    fc.assert(
      fc.property(
        anyLines,
        anyLines,
        anyPeriod,
        anyBase,
        fc.boolean(),
        (lines, more, period, base, zeroOrdersCount) => {
          const before = factsOf(lines, { base, zeroOrdersCount }).of(period);
          fc.pre(before.complete && before.coverage === 'covered');
          const later = more.map((line) => ({ ...line, day: Math.max(line.day, period.end) }));
          const after = factsOf([...lines, ...later], { base, zeroOrdersCount }).of(period);
          expect(catalogue.map((each) => measureFigure(each, after))).toEqual(
            catalogue.map((each) => measureFigure(each, before)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
