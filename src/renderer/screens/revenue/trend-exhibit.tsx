import { memo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Figure } from '@shared/metrics/figure';
import type { RevenueTrendPoint, RevenueView } from '@shared/contract/revenue-views';
import { RateCourses } from '../../charts/rate-courses';
import { Exhibit } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { FigureValue } from '../../components/figure-value';
import { FootLine } from '../../components/foot-line';
import { plainMoney } from '../../format/plain-money';
import { useFormat, type Format } from '../../format/use-format';
import { useSetScope } from '../../shell/scope-context';

/** Net and gross revenue retention period by period; a click makes the period the page's own. */
export const TrendExhibit = memo(function TrendExhibit({ view }: { view: RevenueView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setScope = useSetScope();
  const title = t('revenue:trend.title');
  const { trend } = view;
  const places = trend.map((point) => ({
    key: point.period,
    tick: format.periodShort(point.period),
    name: format.period(point.period),
    complete: point.complete,
    firm: point.complete && !isTruncated(point.net),
    lines: [
      [t('metric:netRevenueRetention.short'), valueText(point.net, t, format)],
      [t('metric:grossRevenueRetention.short'), valueText(point.gross, t, format)],
      ...stateLines(point, t),
    ] as const,
  }));
  return (
    <Exhibit title={title} table={trendTable(trend, t, format)} testId="revenue-trend">
      <RateCourses
        label={title}
        places={places}
        courses={[
          { name: t('metric:netRevenueRetention.short'), values: trend.map(({ net }) => net.value) },
          { name: t('metric:grossRevenueRetention.short'), values: trend.map(({ gross }) => gross.value) },
        ]}
        onOpen={(period) => setScope({ ...view.scope, period })}
      />
      <FootLine>
        {trend.some((point) => !point.complete) && <span>{t('revenue:trend.hatched')}</span>}
        {trend.some(({ net }) => isTruncated(net)) && <span>{t('revenue:trend.truncated')}</span>}
      </FootLine>
    </Exhibit>
  );
});

/** The opening values look at days before the records begin. */
function isTruncated({ value, notes }: Figure): boolean {
  return value !== null && notes.some(({ code }) => code === 'leftTruncated');
}

function stateLines(point: RevenueTrendPoint, t: TFunction): readonly (readonly [string, string])[] {
  const state = stateText(point, t);
  return state === null ? [] : [[t('overview:trend.state'), state]];
}

function stateText(point: RevenueTrendPoint, t: TFunction): string | null {
  if (!point.complete) return t('common:figure.incomplete');
  return isTruncated(point.net) ? t('overview:trend.beforeLedger') : null;
}

function valueText({ value }: Figure, t: TFunction, format: Format): string {
  return value === null ? t('common:figure.notDeterminable') : format.percent(value);
}

function trendTable(trend: readonly RevenueTrendPoint[], t: TFunction, format: Format): ExhibitTable {
  const cell = (figure: Figure) => ({
    shown: <FigureValue figure={figure} />,
    plain: figure.value === null ? '' : String(figure.value),
  });
  const money = (amount: number | null) => ({
    shown: amount === null ? t('common:figure.none') : format.money(amount, { currencyDisplay: 'none' }),
    plain: amount === null ? '' : plainMoney(amount, format.currency),
  });
  return {
    headers: [
      t('overview:trend.period'),
      t('metric:netRevenueRetention.short'),
      t('metric:grossRevenueRetention.short'),
      `${t('metric:openingRevenue.name')}, ${format.currency}`,
      t('overview:trend.state'),
    ],
    rows: trend.map((point) => [
      { shown: format.period(point.period), plain: point.period },
      cell(point.net),
      cell(point.gross),
      money(point.net.denominator),
      {
        shown: stateText(point, t) ?? t('common:figure.none'),
        plain: stateText(point, t) ?? '',
      },
    ]),
  };
}
