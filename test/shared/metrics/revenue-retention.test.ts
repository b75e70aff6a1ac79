import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '@shared/metrics/figure';
import { measureFigure } from '@shared/metrics/measure-figure';
import { dayNumber } from '@shared/model/day';
import { periodOfDay, previousPeriod } from '@shared/model/period';
import type { BookSettings } from '@shared/model/settings';
import { contract, factsOf, metric, period } from '../../helpers/facts';
import { day, type TestLine } from '../../helpers/ledger-columns';
import { anyBase, anyLines, FUZZ_START } from '../../helpers/naive-ledger';

const buy = (customer: number, text: string, amount: number): TestLine => ({
  customer,
  day: day(text),
  amount,
});

/** Opening 100: one leaves with 10, one falls by 10, one grows by 10; a new one brings 30, one comes back with 5. */
const ledger = [
  buy(4, '2024-03-02', 40),
  buy(0, '2024-05-02', 10),
  buy(1, '2024-05-03', 30),
  buy(2, '2024-05-04', 60),
  buy(1, '2024-06-03', 20),
  buy(2, '2024-06-04', 70),
  buy(3, '2024-06-29', 30),
  buy(4, '2024-06-30', 5),
];

const year = (customer: number, value: number | null) =>
  contract(customer, day('2024-01-01'), day('2024-12-31'), value);

function june(id: string, settings: Partial<BookSettings> = {}, lines: readonly TestLine[] = ledger): Figure {
  return measureFigure(metric(id), factsOf(lines, settings).of(period('2024-06')));
}

describe('revenue retention of a ledger', () => {
  it('opening 100, churn 10, contraction 10, expansion 10: GRR 80 %, NRR 90 % (docs/metrics.md)', () => {
    expect(june('grossRevenueRetention')).toMatchObject({ value: 0.8, numerator: 80, denominator: 100 });
    expect(june('netRevenueRetention')).toMatchObject({ value: 0.9, numerator: 90, denominator: 100 });
    const parts = [
      'openingRevenue',
      'newRevenue',
      'expansionRevenue',
      'reactivationRevenue',
      'contractionRevenue',
    ];
    expect([...parts, 'churnedRevenue', 'closingRevenue'].map((id) => june(id).value)).toEqual([
      100, 30, 10, 5, 10, 10, 125,
    ]);
    expect(june('quickRatio')).toMatchObject({ value: 45 / 20, numerator: 45, denominator: 20 });
  });

  it('its small base is the number of opening customers, not their money', () => {
    expect(june('netRevenueRetention').notes[0]).toEqual({ code: 'smallBase', params: { count: 3 } });
  });

  it('says what it was reckoned from: the base of the book decides', () => {
    const contracts = [year(0, 1200), year(1, 600)];
    const facts = (base: BookSettings['base']) =>
      factsOf(ledger, { base }, { contracts }).of(period('2024-06'));
    const nrr = (base: BookSettings['base']) => measureFigure(metric('netRevenueRetention'), facts(base));
    expect(nrr({ kind: 'contract' })).toMatchObject({ value: 1, numerator: 150, denominator: 150 });
    const codes = (figure: Figure) => figure.notes.map(({ code }) => code);
    expect(codes(nrr({ kind: 'contract' }))).toContain('revenueFromContracts');
    expect(codes(nrr({ kind: 'period' }))).toContain('revenueFromLedger');
  });

  it('customers whose contract states no value are left out and counted; where nobody’s does, there is no figure', () => {
    const of = (contracts: ReturnType<typeof year>[], id: string) =>
      measureFigure(
        metric(id),
        factsOf([], { base: { kind: 'contract' } }, { contracts }).of(period('2024-01')),
      );
    const known = of([year(0, 1200), year(1, null)], 'closingRevenue');
    expect(known).toMatchObject({ value: 100, reason: null });
    expect(known.notes).toContainEqual({ code: 'customersWithoutValue', params: { count: 1 } });
    for (const id of ['openingRevenue', 'closingRevenue', 'netRevenueRetention', 'quickRatio'])
      expect(of([year(1, null)], id)).toMatchObject({
        value: null,
        reason: { code: 'onlyContractsWithoutValue', params: { count: 1 } },
      });
  });

  it('without opening revenue no retention, without a loss no quick ratio', () => {
    const lines = [buy(0, '2024-06-02', 10)];
    expect(june('grossRevenueRetention', {}, lines)).toMatchObject({
      value: null,
      reason: { code: 'noOpeningRevenue' },
    });
    expect(june('netRevenueRetention', {}, lines)).toMatchObject({
      value: null,
      reason: { code: 'noOpeningRevenue' },
    });
    expect(june('quickRatio', {}, lines)).toMatchObject({ value: null, reason: { code: 'noRevenueLost' } });
  });

  const ids = [
    'openingRevenue',
    'newRevenue',
    'expansionRevenue',
    'reactivationRevenue',
    'contractionRevenue',
    'churnedRevenue',
    'closingRevenue',
    'grossRevenueRetention',
    'netRevenueRetention',
  ];
  const anyMonth = fc
    .integer({ min: 0, max: 240 })
    .map((offset) => periodOfDay(dayNumber(FUZZ_START + offset), 'month'));

  it('foots to the cent as figures, GRR ≤ 1 and NRR ≥ GRR, and each month opens with what the last closed with', () => {
    fc.assert(
      fc.property(anyLines, anyMonth, anyBase, (lines, month, base) => {
        const facts = factsOf(lines, { base });
        const at = facts.of(month);
        fc.pre(at.coverage === 'covered');
        const [opening, gained, expansion, back, contraction, churned, closing, gross, net] = ids.map(
          (id) => measureFigure(metric(id), at).value,
        );
        expect(opening! + gained! + expansion! + back! - contraction! - churned!).toBe(closing);
        expect(gross === null).toBe(opening === 0);
        expect(net ?? 0).toBeGreaterThanOrEqual(gross ?? 0);
        expect(gross ?? 0).toBeLessThanOrEqual(1);
        const before = facts.of(previousPeriod(month));
        const closed =
          before.coverage === 'covered' ? measureFigure(metric('closingRevenue'), before).value : 0;
        expect(opening).toBe(closed);
      }),
    );
  });
});

describe('the returns rate', () => {
  it('is refunds by gross sales: lines below zero by lines above it, net revenue their difference', () => {
    const lines = [buy(0, '2024-06-01', 900), buy(1, '2024-06-02', 100), buy(0, '2024-06-03', -250)];
    expect(june('returnsRate', {}, lines)).toMatchObject({ value: 0.25, numerator: 250, denominator: 1000 });
    expect(june('netRevenue', {}, lines).value).toBe(750);
  });

  it('without a sale is not determinable, however much was paid back', () => {
    const lines = [buy(0, '2024-06-03', -250)];
    expect(june('returnsRate', {}, lines)).toMatchObject({ value: null, reason: { code: 'noGrossSales' } });
  });

  it('agrees with the lines added up one by one, and leads to exactly their customers', () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.constantFrom('refundDate' as const, 'orderDate' as const),
        (lines, revenueDating) => {
          const facts = factsOf(lines, { revenueDating }).of(period('2024-02'));
          const { members, ...figure } = metric('returnsRate').measure(facts);
          const { index } = facts.ledger;
          const inside = lines
            .map((line, at) => ({ ...line, day: index.revenueDays[at]! }))
            .filter(
              (line) => line.customer >= 0 && line.day >= facts.period.start && line.day < facts.period.end,
            );
          const sum = (sign: number) =>
            inside
              .filter(({ amount }) => amount * sign > 0)
              .reduce((total, { amount }) => total + amount * sign, 0);
          const who = (sign: number) =>
            [
              ...new Set(inside.filter(({ amount }) => amount * sign > 0).map(({ customer }) => customer)),
            ].sort((a, b) => a - b);
          expect([figure.numerator, figure.denominator]).toEqual([sum(-1), sum(1)]);
          expect([[...members.numerator.customers], [...members.denominator!.customers]]).toEqual([
            who(-1),
            who(1),
          ]);
        },
      ),
    );
  });
});
