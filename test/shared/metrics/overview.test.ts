import { describe, expect, it } from 'vitest';
import { catalogue } from '@shared/metrics/catalogue';
import { measureFigure } from '@shared/metrics/measure-figure';
import { computeOverview, type Overview } from '@shared/metrics/overview';
import { isoDay, type Day } from '@shared/model/day';
import { shiftPeriod } from '@shared/model/period';
import { factsOf, period } from '../../helpers/facts';
import { day, type TestLine } from '../../helpers/ledger-columns';

/** Three years of a shop: 40 customers, each with a rhythm of their own, up to 2024-06-17. */
const shop: TestLine[] = Array.from({ length: 40 }, (_, customer) => customer).flatMap((customer) => {
  const lines: TestLine[] = [];
  const start = day('2021-07-05') + customer * 11;
  for (let on = start; on <= day('2024-06-17'); on += 9 + customer * 2)
    lines.push({ customer, day: on, amount: 1000 + customer, invoice: lines.length + customer * 1000 + 1 });
  return lines;
});
const last = Math.max(...shop.map((line) => line.day)) as Day;

function overviewOf(
  text: string,
  settings: Parameters<typeof factsOf>[1] = { base: { kind: 'window', days: 90 } },
): Overview {
  const overview = computeOverview(factsOf(shop, settings), period(text));
  if (overview === null) throw new Error('no overview');
  return overview;
}

describe('the overview', () => {
  it('names its scope, its period and how far the data go', () => {
    expect(overviewOf('2024-05')).toMatchObject({
      scope: { period: '2024-05', base: 'window:90' },
      period: { period: '2024-05', start: '2024-05-01', end: '2024-06-01', complete: true },
      dataThrough: isoDay(last),
    });
  });

  it('holds the eight tiles', () => {
    const { tiles } = overviewOf('2024-05');
    expect(tiles.map((tile) => tile.figure.id)).toEqual([
      'customerRetentionRate',
      'customerChurnRate',
      'repeatPurchaseRate',
      'newCustomers',
      'averageOrderValue',
      'purchaseFrequency',
      'customerLifetimeValue',
      'netRevenue',
    ]);
  });

  it('every figure is the one that is measured alone', () => {
    for (const base of [{ kind: 'period' as const }, { kind: 'window' as const, days: 60 }])
      for (const text of ['2024-05', '2024-Q1', '2024-W09', '2023', '2024-02-10..2024-03-20']) {
        const { tiles, trend } = overviewOf(text, { base });
        const alone = (steps: number) => factsOf(shop, { base }).of(shiftPeriod(period(text), steps));
        tiles.forEach((tile) => {
          const metric = catalogue.find((each) => each.id === tile.figure.id)!;
          expect(tile.figure).toEqual(measureFigure(metric, alone(0)));
          expect(tile.previous).toEqual(measureFigure(metric, alone(-1)));
          expect(tile.history.at(-2)?.value ?? null).toBe(trend.length > 1 ? tile.previous?.value : null);
          expect(tile.history.at(-1)?.value).toBe(tile.figure.value);
        });
      }
  });

  it('the trend is 24 periods up to the one shown, each opening on what the last closed', () => {
    const { trend } = overviewOf('2024-05');
    expect(trend.map((point) => point.period)).toEqual(
      Array.from({ length: 24 }, (_, at) =>
        isoDay(shiftPeriod(period('2024-05'), at - 23).start).slice(0, 7),
      ),
    );
    trend
      .slice(1)
      .forEach((point, at) => expect(point.rollForward.opening).toBe(trend[at]?.rollForward.closing));
    expect(trend.every((point) => point.complete)).toBe(true);
  });

  it('the trend begins where the ledger does and never goes beyond the data', () => {
    expect(overviewOf('2021-09').trend.map((point) => point.period)).toEqual([
      '2021-07',
      '2021-08',
      '2021-09',
    ]);
    const beyond = overviewOf('2025-01');
    expect(beyond.trend.at(-1)).toMatchObject({ period: '2024-06', complete: false });
    expect(beyond.tiles.every((tile) => tile.figure.reason?.code === 'afterData')).toBe(true);
    const range = overviewOf('2024-12-01..2024-12-31');
    expect(range.trend.at(-1)!.start <= isoDay(last)).toBe(true);
    expect(range.trend.at(-1)!.end > isoDay(last)).toBe(true);
  });

  it('earlier figures are null where the ledger does not reach', () => {
    const [first] = overviewOf('2021-07').tiles;
    expect([first?.previous, first?.yearEarlier]).toEqual([null, null]);
    const [later] = overviewOf('2022-08').tiles;
    expect(later?.previous).not.toBeNull();
    expect(later?.yearEarlier).not.toBeNull();
    expect(overviewOf('2022-W40').tiles[0]?.yearEarlier).not.toBeNull();
  });

  it('the history is the last twelve periods, the running one marked', () => {
    const [tile] = overviewOf('2024-06').tiles;
    expect(tile?.history).toHaveLength(12);
    expect(tile?.history.at(-1)).toMatchObject({ period: '2024-06', complete: false });
    expect(tile?.history[0]?.period).toBe('2023-07');
  });

  it('the roll-forward shown is that of the figures, and foots', () => {
    const { rollForward } = overviewOf('2024-05');
    const measured = factsOf(shop, { base: { kind: 'window', days: 90 } }).of(period('2024-05'));
    const value = (id: string) =>
      measureFigure(
        catalogue.find((metric) => metric.id === id)!,
        measured,
      ).value;
    expect(rollForward).toMatchObject({
      opening: value('openingCustomers'),
      new: value('newCustomers'),
      reactivated: value('reactivatedCustomers'),
      lost: value('lostCustomers'),
      closing: value('closingCustomers'),
    });
    const { opening, new: joined, reactivated, lost, closing } = rollForward!;
    expect(opening + joined + reactivated - lost).toBe(closing);
    expect(overviewOf('2025-01').rollForward).toBeNull();
    expect(overviewOf('2021-06').rollForward).toBeNull();
  });

  it('the cohorts are of months, 48 at most, whatever the period', () => {
    expect(overviewOf('2024-W09').cohorts).toMatchObject({
      unit: 'month',
      measure: 'retention',
      mode: 'bounded',
    });
    expect(overviewOf('2024-W09').cohorts.cohorts).toHaveLength(36);
    const long = [...shop, { customer: 0, day: day('2018-01-01'), amount: 100 }];
    expect(computeOverview(factsOf(long), period('2024-05'))?.cohorts.cohorts).toHaveLength(48);
  });

  it('an empty ledger has none', () => {
    expect(computeOverview(factsOf([]), period('2024-05'))).toBeNull();
  });
});
