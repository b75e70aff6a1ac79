import { describe, expect, it } from 'vitest';
import { addDays } from '@shared/model/day';
import { day } from '../../helpers/ledger-columns';
import { answer, boughtOn, every, interaction, riskOf, term } from '../../helpers/made-risk';

const asOf = day('2024-06-30');
const codes = (...args: Parameters<typeof riskOf>) =>
  riskOf(...args)
    .of(0)
    .warnings.map(({ code }) => code);

describe('A warning', () => {
  it('of an overdue order: 61 days since the last order, usually every 21', () => {
    const lines = boughtOn(every(21, addDays(asOf, -61 - 8 * 21), 9));
    expect(riskOf(asOf, { lines }).of(0).warnings[0]).toEqual({
      code: 'overdue',
      days: 61,
      cycleDays: 21,
      gaps: 8,
      lastDay: addDays(asOf, -61),
    });
  });

  it('of an overdue order comes on the day on which the setting is reached, not before', () => {
    const lines = boughtOn(every(10, addDays(asOf, -50), 4));
    expect(codes(asOf, { lines })).toEqual(['overdue']);
    expect(codes(addDays(asOf, -1), { lines })).toEqual([]);
    expect(codes(asOf, { lines, rules: { overdueCycles: 2.1 } })).toEqual([]);
  });

  it('of an overdue order needs three gaps of the customer’s own', () => {
    const lines = [
      ...boughtOn(every(10, addDays(asOf, -300), 3)),
      ...boughtOn(every(10, addDays(asOf, -40), 5), 1000, 1),
    ];
    const risk = riskOf(asOf, { lines });
    expect(risk.of(0).nextOrder).toEqual({
      day: addDays(asOf, -270),
      cycleDays: 10,
      cycleOf: 'book',
      gaps: 2,
      cyclesSince: 28,
    });
    expect(risk.of(0).warnings).toEqual([]);
    expect(risk.of(1).nextOrder?.cycleOf).toBe('own');
  });

  it('of an overdue order ends after a year of silence, unless the customer’s cycle is long', () => {
    const weekly = boughtOn(every(7, addDays(asOf, -366 - 70), 11));
    const yearly = boughtOn(every(300, addDays(asOf, -620 - 900), 4));
    expect(codes(asOf, { lines: weekly })).toEqual([]);
    expect(codes(addDays(asOf, -1), { lines: weekly })).toEqual(['overdue']);
    expect(codes(asOf, { lines: yearly })).toEqual(['overdue']);
  });

  it('of a fall in spend and orders: the last 90 days against the 90 before', () => {
    const before = boughtOn([asOf - 170, asOf - 150, asOf - 130, asOf - 95], 5000);
    const now = boughtOn([asOf - 30, asOf - 2], 4600);
    const { warnings } = riskOf(asOf, { lines: [...before, ...now] }).of(0);
    expect(warnings).toEqual([
      { code: 'fallingSpend', now: 9200, before: 20_000, spanDays: 90 },
      { code: 'fallingFrequency', now: 2, before: 4, spanDays: 90 },
    ]);
  });

  it('of a fall needs three purchases in the span before', () => {
    expect(codes(asOf, { lines: boughtOn([asOf - 170, asOf - 130, asOf - 30], 100) })).toEqual([]);
  });

  it('of a low score: scored 3 of 10 on 4 May, at or below the setting’s share of the scale', () => {
    const feedback = [answer('2024-05-04', 3)];
    expect(riskOf(asOf, { records: { feedback } }).of(0).warnings).toEqual([
      {
        code: 'lowScore',
        score: 3,
        scale: 10,
        day: day('2024-05-04'),
        source: { id: 1, fileName: 'records.csv', sheet: null, row: 2 },
      },
    ]);
    const scored = (score: number) => codes(asOf, { records: { feedback: [answer('2024-05-04', score)] } });
    expect([scored(6), scored(7)]).toEqual([['lowScore'], []]);
  });

  it('of a low score is withdrawn by a better answer, and knows the scales that files leave out', () => {
    const feedback = [answer('2024-05-04', 3), answer('2024-06-04', 9)];
    expect(codes(asOf, { records: { feedback } })).toEqual([]);
    const csat = (score: number) => [answer('2024-06-04', score, { surveyKind: 'CSAT', scale: null })];
    expect(codes(asOf, { records: { feedback: csat(3) } })).toEqual(['lowScore']);
    expect(codes(asOf, { records: { feedback: csat(4) } })).toEqual([]);
    const own = [answer('2024-06-04', 1, { surveyKind: 'Own', scale: null })];
    expect(codes(asOf, { records: { feedback: own } })).toEqual([]);
  });

  it('of a low score is never drawn from effort, of which low answers may be the good ones', () => {
    const feedback = [answer('2024-06-04', 1, { surveyKind: 'CES', scale: 7 })];
    const risk = riskOf(asOf, { records: { feedback } }).of(0);
    expect([risk.warnings, risk.score]).toEqual([[], null]);
  });

  it('of a complaint within the span, with its day and how many there were', () => {
    const interactions = [
      interaction('2024-02-01', 'Complaint'),
      interaction('2024-05-01', '投诉'),
      interaction('2024-06-01', 'Жалоба', { row: 9 }),
      interaction('2024-06-02', 'Visit'),
    ];
    const risk = riskOf(asOf, { records: { interactions } });
    expect(risk.of(0).warnings).toMatchObject([
      { code: 'complaint', count: 2, day: day('2024-06-01'), source: { row: 9 } },
    ]);
    expect(risk.otherKinds).toEqual([{ kind: 'Visit', rows: 1 }]);
  });

  it('of log-ins that dropped is counted up to the latest log-in of anybody, not to the day, nor to a later visit', () => {
    const through = asOf - 40;
    const logIns = [
      ...every(6, addDays(asOf, -40 - 178), 15).map((at) => interaction(at, 'Log-in')),
      interaction(through - 10, 'Log-in', { value: '2' }),
      interaction(through, 'Log-in', { customer: 1 }),
      interaction(asOf, 'Visit', { customer: 1 }),
    ];
    expect(riskOf(asOf, { records: { interactions: logIns }, customerCount: 2 }).of(0).warnings).toEqual([
      { code: 'logInDrop', now: 2, before: 15, spanDays: 90, throughDay: through },
    ]);
  });

  it('of a contract: ends in 23 days, no renewal talk recorded', () => {
    const contracts = [term('2023-07-24', '2024-07-23')];
    expect(riskOf(asOf, { records: { contracts } }).of(0).warnings).toMatchObject([
      { code: 'contractEnding', days: 23, endDay: day('2024-07-23'), contractNo: 'A-1' },
    ]);
    const talk = [interaction('2024-06-20', 'Renewal talk')];
    expect(codes(asOf, { records: { contracts, interactions: talk } })).toEqual([]);
    const longAgo = [interaction('2024-03-01', 'Renewal talk')];
    expect(codes(asOf, { records: { contracts, interactions: longAgo } })).toEqual(['contractEnding']);
    expect(codes(asOf, { records: { contracts }, rules: { renewalDays: 22 } })).toEqual([]);
  });

  it('of a contract is not given where it renews itself', () => {
    const contracts = [term('2023-07-24', '2024-07-23', { autoRenew: true })];
    expect(codes(asOf, { records: { contracts } })).toEqual([]);
  });

  it('of a contract goes away for a term signed ahead only in the book as it now stands, never as of a day', () => {
    const contracts = [
      term('2023-07-24', '2024-07-23'),
      term('2024-07-24', '2025-07-23', { contractNo: 'A-2', renewedFrom: 'A-1' }),
    ];
    expect(codes(asOf, { records: { contracts } })).toEqual(['contractEnding']);
    expect(codes(asOf, { records: { contracts }, knowsAhead: true })).toEqual([]);
    const other = [
      { ...contracts[0]!, product: 'Supply' },
      { ...contracts[1]!, renewedFrom: '', product: 'Service' },
    ];
    expect(codes(asOf, { records: { contracts: other }, knowsAhead: true })).toEqual(['contractEnding']);
  });
});
