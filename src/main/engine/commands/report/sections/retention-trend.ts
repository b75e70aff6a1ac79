import { customerRetentionRate } from '@shared/metrics/customer-retention-rate';
import { measureFigure } from '@shared/metrics/measure-figure';
import { describePeriod } from '@shared/metrics/period-view';
import { trendPeriods } from '@shared/metrics/trend-periods';
import { needsRecords } from '../needs';
import type { ReportSectionSource } from '../section';
import { markedIf } from '../table-columns';

/** The customer retention rate of the periods up to this one, with its interval, as a line and as a table. */
export const retentionTrend: ReportSectionSource = {
  id: 'retentionTrend',
  metrics: [customerRetentionRate],
  unavailable: needsRecords,
  blocks: ({ facts, period, words, format }) => {
    const points = facts
      .series(trendPeriods(facts, period, facts.settings))
      .map((point) => ({ ...describePeriod(point), figure: measureFigure(customerRetentionRate, point) }));
    const isOpen = points.map(
      ({ complete, figure }) => !complete || figure.notes.some(({ code }) => code === 'leftTruncated'),
    );
    return [
      {
        kind: 'chart',
        id: 'retentionTrend',
        title: words('report:trend.title'),
        unit: 'ratio',
        chart: {
          type: 'courses',
          places: points.map((point) => format.periodShort(point.period)),
          series: [
            {
              name: words('metric:customerRetentionRate.name'),
              values: points.map(({ figure }) => figure.value),
              open: isOpen,
              intervals: points.map(({ figure }) => figure.interval),
            },
          ],
          axis: '',
          stepped: false,
        },
        note: words('report:trend.note'),
      },
      {
        kind: 'table',
        id: 'retentionTrend',
        title: words('report:trend.table'),
        columns: [
          { id: 'period', header: words('report:trend.period'), kind: 'text' },
          { id: 'kept', header: words('report:trend.kept'), kind: 'count' },
          { id: 'opening', header: words('report:trend.opening'), kind: 'count' },
          {
            id: 'rate',
            header: words('metric:customerRetentionRate.name'),
            kind: 'ratio',
            quotient: ['kept', 'opening'],
          },
          { id: 'low', header: words('report:trend.low'), kind: 'ratio' },
          { id: 'high', header: words('report:trend.high'), kind: 'ratio' },
        ],
        rows: points.map(({ period: text, figure }, index) => [
          markedIf(isOpen[index] === true, format.periodShort(text)),
          figure.numerator,
          figure.denominator,
          figure.value,
          figure.interval?.[0] ?? null,
          figure.interval?.[1] ?? null,
        ]),
        total: null,
        notes: isOpen.includes(true) ? [words('report:trend.marked')] : [],
      },
    ];
  },
};
