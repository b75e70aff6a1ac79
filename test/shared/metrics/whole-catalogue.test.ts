import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCohorts } from '@shared/ledger/cohorts';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { catalogue } from '@shared/metrics/catalogue';
import type { Figure } from '@shared/metrics/figure';
import { measureFigure } from '@shared/metrics/measure-figure';
import { createLedgerFacts, type PeriodFacts } from '@shared/metrics/period-facts';
import { dayNumber } from '@shared/model/day';
import { parsePeriod, type Period } from '@shared/model/period';
import type { BookRecords } from '@shared/model/records';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { anyPeriod, anySettings } from '../../helpers/any-questions';
import { anyRecords } from '../../helpers/any-records';
import { ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyLines, FUZZ_START } from '../../helpers/naive-ledger';

function factsOf(
  lines: readonly TestLine[],
  records: BookRecords,
  settings: BookSettings,
  period: Period,
): PeriodFacts {
  const index = buildLedgerIndex(ledgerColumns(lines, 4), settings.revenueDating);
  return createLedgerFacts(index, settings, records).of(period);
}

/** Ledgers and records with little in them: nothing at all, one customer, one day, only refunds, only walk-ins. */
const degenerateLines: fc.Arbitrary<TestLine[]> = fc.oneof(
  fc.constant<TestLine[]>([]),
  anyLines.map((lines) => lines.map((line) => ({ ...line, customer: 0 }))),
  anyLines.map((lines) => lines.map((line) => ({ ...line, customer: -1 }))),
  anyLines.map((lines) => lines.map((line) => ({ ...line, amount: -Math.abs(line.amount) }))),
  anyLines.map((lines) => lines.map((line) => ({ ...line, amount: 0 }))),
  anyLines.map((lines) => lines.map((line) => ({ ...line, day: FUZZ_START }))),
  anyLines.map((lines) => lines.slice(0, 1)),
  anyLines,
);

const degenerateRecords: fc.Arbitrary<BookRecords> = fc.oneof(
  fc.constant<BookRecords>({ contracts: [], feedback: [], interactions: [] }),
  anyRecords.map(({ contracts, ...others }) => ({
    ...others,
    contracts: contracts.map((term) => ({ ...term, value: null })),
  })),
  anyRecords.map(({ contracts, ...others }) => ({
    ...others,
    contracts: contracts.map((term) => ({ ...term, value: 0, cancelledDay: term.startDay })),
  })),
  anyRecords.map(({ feedback, ...others }) => ({ ...others, feedback: feedback.slice(0, 1) })),
  anyRecords,
);

/** What is wrong with a figure by the rules that hold for all of them. */
function faultsOf({ id, unit, value, reason, numerator, denominator, inputs, interval }: Figure): string[] {
  const numbers = [value, numerator, denominator, ...Object.values(inputs), ...(interval ?? [])];
  const faults = {
    'neither value nor reason, or both': (value === null) === (reason === null),
    'a number that is none': !numbers.every((number) => number === null || Number.isFinite(number)),
    'a fraction of a cent or of a customer':
      (unit === 'money' || unit === 'count') && value !== null && !Number.isSafeInteger(value),
    'a value over nothing': denominator === 0 && value !== null,
    'a lifespan or a cost of nothing': unit === 'months' && value !== null && value <= 0,
    'an interval of nothing': value === null && interval !== null,
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [`${id}: ${fault}`] : []));
}

function valuesOf(facts: PeriodFacts): ReadonlyMap<string, number | null> {
  return new Map(catalogue.map((metric) => [metric.id, measureFigure(metric, facts).value]));
}

describe('every metric of the catalogue', () => {
  it('is a finite number or says why not, of any book, however little is in it', () => {
    fc.assert(
      fc.property(degenerateLines, degenerateRecords, anyPeriod, anySettings, (...asked) => {
        const [lines, records, period, settings] = asked;
        const facts = factsOf(lines, records, settings, period);
        expect(catalogue.flatMap((metric) => faultsOf(measureFigure(metric, facts)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lists the customers behind it once each, as many as it says', () => {
    fc.assert(
      fc.property(anyLines, anyRecords, anyPeriod, anySettings, (lines, records, period, settings) => {
        const facts = factsOf(lines, records, settings, period);
        for (const metric of catalogue) {
          const { members } = metric.measure(facts);
          for (const group of [members.numerator, members.denominator]) {
            const list = [...(group?.customers ?? [])];
            expect(list).toHaveLength(group?.count ?? 0);
            expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
          }
        }
      }),
    );
  });
});

describe('the figures of one period', () => {
  it('foot: customers to the unit and revenue to the cent, CRR + churn = 1, AOV × frequency = revenue per customer', () => {
    fc.assert(
      fc.property(anyLines, anyRecords, anyPeriod, anySettings, (lines, records, period, settings) => {
        const facts = factsOf(lines, records, settings, period);
        fc.pre(facts.coverage === 'covered');
        const values = valuesOf(facts);
        const of = (id: string) => values.get(id) ?? Number.NaN;
        expect(
          of('openingCustomers') + of('newCustomers') + of('reactivatedCustomers') - of('lostCustomers'),
        ).toBe(of('closingCustomers'));
        expect(
          of('openingRevenue') +
            of('newRevenue') +
            of('expansionRevenue') +
            of('reactivationRevenue') -
            of('contractionRevenue') -
            of('churnedRevenue'),
        ).toEqual(of('closingRevenue'));
        const retention = of('customerRetentionRate') + of('customerChurnRate');
        expect(Number.isNaN(retention) || Math.abs(retention - 1) < 1e-12).toBe(true);
        expect(of('grossRevenueRetention') > of('netRevenueRetention')).toBe(false);
        expect(of('grossRevenueRetention') > 1).toBe(false);
        expect(of('grossRenewalRate') > Math.min(1, of('netRenewalRate'))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same whatever comes later: lines, contracts, cancellations and answers', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyLines, anyRecords),
        fc.tuple(anyLines, anyRecords),
        anyPeriod,
        anySettings,
        ([lines, records], [laterLines, laterRecords], period, settings) => {
          // By the date of the order a refund changes an earlier period: the one exception, by choice.
          const rules: BookSettings = { ...settings, revenueDating: 'refundDate' };
          const before = factsOf(lines, records, rules, period);
          // A renewal is decided when the days of grace after the period are over.
          const from = period.end + rules.graceDays + 1;
          const moved = laterLines.map((line) => ({ ...line, day: Math.max(line.day, from) }));
          const after = factsOf([...lines, ...moved], laterToo(records, laterRecords, from), rules, period);
          const settled = catalogue.filter(
            (metric) =>
              before.reach(metric.source).coverage === 'covered' && measureFigure(metric, before).complete,
          );
          fc.pre(settled.length > 0);
          // A note may come: that the first records of a kind begin only now, for one.
          const figures = (facts: PeriodFacts) =>
            settled.map((metric) => ({ ...measureFigure(metric, facts), notes: [] }));
          expect(figures(after)).toEqual(figures(before));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('cohorts', () => {
  it('are as large as the new customers of their period, where no refund undoes or makes an order later', () => {
    const sales = anyLines.map((lines) =>
      lines.map((line) => ({ ...line, amount: Math.abs(line.amount) + 1, credits: 0 })),
    );
    fc.assert(
      fc.property(
        sales,
        fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
        (lines, unit) => {
          fc.pre(lines.length > 0);
          const index = buildLedgerIndex(ledgerColumns(lines, 4));
          const settings: BookSettings = { ...defaultSettings, base: { kind: 'period' } };
          const facts = createLedgerFacts(index, settings);
          const { cohorts } = computeCohorts(
            facts.purchases,
            { unit, measure: 'customers', mode: 'bounded' },
            {
              calendar: settings,
              firstDay: facts.firstDay,
              dataThrough: facts.dataThrough,
              begins: 'purchase',
              contracts: [],
              graceDays: 0,
              average: 'pooled',
              windowDays: null,
            },
          );
          expect(cohorts.map(({ size }) => size)).toEqual(
            cohorts.map(({ period }) => {
              const parsed = parsePeriod(period);
              return parsed === null ? null : facts.of(parsed).standing.new.count;
            }),
          );
        },
      ),
    );
  });
});

/** The records with later ones: none of these begins before the day, and what ran on is cancelled then. */
function laterToo(records: BookRecords, later: BookRecords, from: number): BookRecords {
  const moved = (day: number) => dayNumber(Math.max(day, from));
  const contracts = [
    ...records.contracts.map((term) =>
      term.cancelledDay === null && term.endDay >= from ? { ...term, cancelledDay: moved(0) } : term,
    ),
    ...later.contracts.map((term) => ({
      ...term,
      id: term.id + 1000,
      startDay: moved(term.startDay),
      endDay: dayNumber(moved(term.startDay) + term.endDay - term.startDay),
      cancelledDay: term.cancelledDay === null ? null : moved(term.cancelledDay),
    })),
  ].sort((a, b) => a.startDay - b.startDay || a.id - b.id);
  const feedback = [
    ...records.feedback,
    ...later.feedback.map((answer) => ({ ...answer, id: answer.id + 1000, day: moved(answer.day) })),
  ].sort((a, b) => a.day - b.day || a.id - b.id);
  return { contracts, feedback, interactions: [] };
}
