import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateForm, measureFigure } from '@shared/metrics/measure-figure';
import { wilsonInterval } from '@shared/stats/wilson-interval';
import { anyContracts, anyGrace, contractFacts, type TestContract } from '../../helpers/contracts';
import { metric, period } from '../../helpers/facts';

const ids = [
  'renewalRate',
  'grossRenewalRate',
  'netRenewalRate',
  'contractsDue',
  'contractsRenewed',
  'lateRenewalShare',
] as const;

/** A thousand contracts of a year that end with it; the first `renewed` of them go on at `value` a year. */
function thousand(renewed: number, value = 120_000): TestContract[] {
  const due = Array.from({ length: 1000 }, (_, customer) => ({
    customer,
    start: '2024-01-01',
    end: '2024-12-31',
    value: 120_000,
  }));
  const next = Array.from({ length: renewed }, (_, customer) => ({
    customer,
    start: '2025-01-01',
    end: '2025-12-31',
    value,
  }));
  return [...due, ...next];
}

const settings = { dataThrough: '2025-06-30' };

function figuresIn(over: string, contracts: readonly TestContract[], more: object = settings) {
  const facts = contractFacts({ contracts, settings: more }).of(period(over));
  return Object.fromEntries(ids.map((id) => [id, measureFigure(metric(id), facts)]));
}

describe('the renewal rate', () => {
  it('worked example of the book of definitions: 800 of 1,000 is 80 %', () => {
    const { renewalRate } = figuresIn('2024-Q4', thousand(800));
    expect(renewalRate).toMatchObject({ value: 0.8, numerator: 800, denominator: 1000, complete: true });
    expect(renewalRate!.interval).toEqual(wilsonInterval(800, 1000));
    expect(
      calculateForm(metric('renewalRate'), 'renewedOverDue', { contractsRenewed: 800, contractsDue: 1000 })
        .value,
    ).toBe(0.8);
  });

  it('by value: gross keeps no more than was due, net has the price change', () => {
    const dearer = figuresIn('2024-Q4', thousand(800, 144_000));
    expect([dearer['grossRenewalRate']!.value, dearer['netRenewalRate']!.value]).toEqual([0.8, 0.96]);
    const cheaper = figuresIn('2024-Q4', thousand(800, 60_000));
    expect([cheaper['grossRenewalRate']!.value, cheaper['netRenewalRate']!.value]).toEqual([0.4, 0.4]);
  });

  it('a renewal for two years at the same price is no growth', () => {
    const contracts = [
      { start: '2024-01-01', end: '2024-12-31', value: 120_000 },
      { start: '2025-01-01', end: '2026-12-31', value: 240_000 },
    ];
    expect(figuresIn('2024-Q4', contracts)['netRenewalRate']!.value).toBe(1);
  });

  it('contracts of several years that are not due are out', () => {
    const contracts = [
      ...thousand(800),
      ...Array.from({ length: 50 }, (_, at) => ({
        customer: 2000 + at,
        start: '2024-01-01',
        end: '2026-12-31',
      })),
    ];
    expect(figuresIn('2024-Q4', contracts)['contractsDue']!.value).toBe(1000);
  });

  it('an early renewal belongs to the period in which the old term ends', () => {
    const contracts = [
      { start: '2024-01-01', end: '2024-12-31' },
      { start: '2024-09-20', end: '2025-09-19' },
    ];
    expect(figuresIn('2024-Q3', contracts)['contractsRenewed']!.value).toBe(0);
    expect(figuresIn('2024-Q4', contracts)['contractsRenewed']!.value).toBe(1);
  });

  it('late renewals count inside the days of grace and have a share of their own', () => {
    const contracts = [
      { start: '2024-01-01', end: '2024-12-31' },
      { start: '2025-01-05', end: '2025-12-31' },
    ];
    const graced = figuresIn('2024-Q4', contracts, { ...settings, graceDays: 7 });
    expect([graced['renewalRate']!.value, graced['lateRenewalShare']!.value]).toEqual([1, 1]);
    expect(graced['renewalRate']!.notes).toContainEqual({ code: 'graceDays', params: { count: 7 } });
    expect(figuresIn('2024-Q4', contracts)['renewalRate']!.value).toBe(0);
  });

  it('what is not yet decided is counted apart: not lost, and the figure incomplete', () => {
    const through = { dataThrough: '2024-12-31', graceDays: 30 };
    const { renewalRate, contractsDue } = figuresIn('2024-Q4', thousand(0).slice(0, 40), through);
    expect(contractsDue!.value).toBe(40);
    expect(renewalRate).toMatchObject({
      value: null,
      reason: { code: 'noContractsDecided' },
      complete: false,
    });
    const early = { customer: 0, start: '2024-12-01', end: '2025-11-30' };
    expect(figuresIn('2024-Q4', [...thousand(0).slice(0, 40), early], through)['renewalRate']).toMatchObject({
      value: 1,
      numerator: 1,
      denominator: 1,
      form: 'overDecided',
      complete: false,
      notes: expect.arrayContaining([{ code: 'renewalsPending', params: { count: 39, day: '2024-12-31' } }]),
    });
  });

  it('is complete once the days of grace are over', () => {
    const contracts = thousand(800).slice(0, 1000);
    const on = (dataThrough: string) =>
      figuresIn('2024-Q4', contracts, { dataThrough, graceDays: 10 })['renewalRate']!.complete;
    expect([on('2025-01-10'), on('2025-01-11')]).toEqual([false, true]);
  });

  it('leaves contracts without a value out of the sums of money, and says how many', () => {
    const contracts = [
      { start: '2024-01-01', end: '2024-12-31', value: 120_000 },
      { customer: 1, start: '2024-01-01', end: '2024-12-31' },
      { customer: 2, start: '2024-01-01', end: '2024-12-31', value: 120_000 },
      { customer: 2, start: '2025-01-01', end: '2025-12-31' },
    ];
    const { grossRenewalRate, renewalRate } = figuresIn('2024-Q4', contracts);
    expect(grossRenewalRate).toMatchObject({ value: 0, denominator: 10_000 });
    expect(grossRenewalRate!.notes).toContainEqual({ code: 'contractsWithoutValue', params: { count: 2 } });
    expect(renewalRate!.value).toBe(1 / 3);
  });

  it('by value rests on as many contracts as have one, which is their small base, not their money', () => {
    const valued = thousand(12).slice(0, 29);
    const unvalued = { customer: 5000, start: '2024-01-01', end: '2024-12-31' };
    const notes = (contracts: readonly TestContract[]) =>
      (['grossRenewalRate', 'netRenewalRate'] as const).map((id) =>
        figuresIn('2024-Q4', contracts)[id]!.notes.filter(({ code }) => code === 'smallBase'),
      );
    const small = [{ code: 'smallBase', params: { count: 29 } }];
    expect(notes([...valued, unvalued])).toEqual([small, small]);
    expect(notes(thousand(12).slice(0, 30))).toEqual([[], []]);
  });

  it('without a contract due, or without contracts, is not determinable and says why', () => {
    const reasonOf = (over: string, contracts: readonly TestContract[]) =>
      figuresIn(over, contracts)['renewalRate']!.reason?.code;
    expect(reasonOf('2024-Q2', thousand(1))).toBe('noContractsDue');
    expect(reasonOf('2024-Q2', [])).toBe('noContracts');
    expect(
      figuresIn('2024-Q4', [{ start: '2024-01-01', end: '2024-12-31' }])['netRenewalRate'],
    ).toMatchObject({
      value: null,
      reason: { code: 'noContractValue' },
    });
  });

  it('of any contracts: the lists behind it are the customers with such contracts, the parts of the whole', () => {
    fc.assert(
      fc.property(anyContracts, anyGrace, (contracts, graceDays) => {
        const facts = contractFacts({ contracts, settings: { graceDays } }).of(period('2024-Q1'));
        const measured = metric('renewalRate').measure(facts);
        const due = metric('contractsDue').measure(facts);
        const { numerator, denominator } = measured.members;
        const all = [...due.members.numerator.customers];
        expect(all).toEqual(expect.arrayContaining([...denominator!.customers]));
        expect([...denominator!.customers]).toEqual(expect.arrayContaining([...numerator.customers]));
        expect(numerator.count).toBeLessThanOrEqual(measured.numerator!);
        expect(numerator.count === 0).toBe(measured.numerator === 0);
      }),
    );
  });
});
