import { memo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Overview, TrendPoint } from '@shared/contract/views';
import { TrendChart } from '../../charts/trend-chart';
import { Exhibit } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { FigureValue } from '../../components/figure-value';
import { FootLine } from '../../components/foot-line';
import { useFormat, type Format } from '../../format/use-format';
import { useSetScope } from '../../shell/scope-context';

/** The retention rate period by period, with its interval; a click makes the period the page's own. */
export const TrendExhibit = memo(function TrendExhibit({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setScope = useSetScope();
  const title = t('overview:trend.title');
  const data = overview.trend.map((point) => ({
    key: point.period,
    tick: format.periodShort(point.period),
    name: format.period(point.period),
    value: point.retention.value,
    interval: point.retention.interval,
    complete: point.complete,
    firm: point.complete && !isTruncated(point),
    lines: linesOf(point, t, format),
  }));
  return (
    <Exhibit title={title} table={trendTable(overview, t, format)} testId="trend">
      <TrendChart
        label={title}
        unit="ratio"
        current={overview.scope.period}
        data={data}
        onOpen={(period) => setScope({ ...overview.scope, period })}
      />
      <FootLine>
        <span>{t('overview:trend.band')}</span>
        {data.some((point) => !point.complete) && <span>{t('overview:trend.hatched')}</span>}
        {overview.trend.some(isTruncated) && <span>{t('overview:trend.truncated')}</span>}
      </FootLine>
    </Exhibit>
  );
});

/** The opening base reaches back before the ledger begins: who left before cannot be seen. */
function isTruncated({ retention }: TrendPoint): boolean {
  return retention.value !== null && retention.notes.some(({ code }) => code === 'leftTruncated');
}

type Line = readonly [name: string, value: string];

function linesOf(point: TrendPoint, t: TFunction, format: Format): readonly Line[] {
  const { value, interval, numerator, denominator } = point.retention;
  const lines: Line[] = [
    [
      t('metric:customerRetentionRate.name'),
      value === null ? t('common:figure.notDeterminable') : format.percent(value),
    ],
  ];
  if (numerator !== null && denominator !== null)
    lines.push([
      t('overview:trend.basis'),
      t('common:figure.of', { numerator: format.count(numerator), denominator: format.count(denominator) }),
    ]);
  if (interval !== null) lines.push([t('overview:trend.interval'), intervalText(interval, format)]);
  const state = stateText(point, t);
  if (state !== null) lines.push([t('overview:trend.state'), state]);
  return lines;
}

/** What is to be known of a period beside its number, or null. */
function stateText(point: TrendPoint, t: TFunction): string | null {
  if (!point.complete) return t('common:figure.incomplete');
  return isTruncated(point) ? t('overview:trend.beforeLedger') : null;
}

function intervalText([low, high]: readonly [number, number], format: Format): string {
  return `${format.percent(low)} – ${format.percent(high)}`;
}

function trendTable(overview: Overview, t: TFunction, format: Format): ExhibitTable {
  const none = { shown: t('common:figure.none'), plain: '' };
  return {
    headers: [
      t('overview:trend.period'),
      t('metric:customerRetentionRate.name'),
      t('overview:trend.kept'),
      t('overview:trend.opening'),
      t('overview:trend.interval'),
      t('overview:trend.state'),
    ],
    rows: overview.trend.map((point) => {
      const { value, interval, numerator, denominator } = point.retention;
      const count = (amount: number | null) =>
        amount === null ? none : { shown: format.count(amount), plain: String(amount) };
      return [
        { shown: format.period(point.period), plain: point.period },
        { shown: <FigureValue figure={point.retention} />, plain: value === null ? '' : String(value) },
        count(numerator),
        count(denominator),
        interval === null ? none : { shown: intervalText(interval, format), plain: interval.join(' – ') },
        { shown: stateText(point, t) ?? none.shown, plain: stateText(point, t) ?? '' },
      ];
    }),
  };
}
