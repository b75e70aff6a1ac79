import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SurveyPoint, SurveyView } from '@shared/contract/feedback-views';
import { TrendChart } from '../../charts/trend-chart';
import { Exhibit } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { FigureValue } from '../../components/figure-value';
import { FootLine } from '../../components/foot-line';
import { useFormat, type Format } from '../../format/use-format';
import { useNoteText } from '../../i18n/note-text';
import { useScope } from '../../shell/scope-context';
import { intervalText } from './interval-text';

type NoteText = ReturnType<typeof useNoteText>;

/** A survey's figure period by period, with its interval; a click makes the period the page's own. */
export function SurveyTrend({ view }: { view: SurveyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const note = useNoteText();
  const { scope, setScope } = useScope();
  const name = t(`metric:${view.figure.id}.short`);
  const title = t('feedback:trend.title', { name });
  return (
    <Exhibit title={title} table={trendTable(view, t, format)} testId="feedback-trend">
      <TrendChart
        label={title}
        unit={view.figure.unit}
        current={scope.period}
        data={view.trend.map((point) => ({
          key: point.period,
          tick: format.periodShort(point.period),
          name: format.period(point.period),
          value: point.figure.value,
          interval: point.figure.interval,
          complete: point.complete,
          firm: point.complete,
          lines: linesOf(point, name, t, format, note),
        }))}
        onOpen={(period) => setScope({ ...scope, period })}
      />
      <FootLine>
        <span>{t('overview:trend.band')}</span>
        {view.trend.some(({ complete }) => !complete) && <span>{t('overview:trend.hatched')}</span>}
      </FootLine>
    </Exhibit>
  );
}

type Line = readonly [name: string, value: string];

/** What has to be said of a score beside it: the scale that it is on. */
const scaleNotes: readonly string[] = ['scaleUpTo', 'scaleUnknown', 'topTwoOfScale'];

function linesOf(point: SurveyPoint, name: string, t: TFunction, format: Format, note: NoteText): Line[] {
  const { figure, complete } = point;
  if (figure.value === null) return [[name, figure.reason === null ? '' : note(figure.reason)]];
  const lines: Line[] = [
    [name, format.value(figure.value, figure.unit)],
    [t('feedback:trend.answers'), format.count(figure.denominator ?? 0)],
  ];
  if (figure.interval !== null)
    lines.push([t('overview:trend.interval'), intervalText(figure.interval, figure.unit, format)]);
  for (const each of figure.notes) if (scaleNotes.includes(each.code)) lines.push(['', note(each)]);
  if (!complete) lines.push([t('overview:trend.state'), t('common:figure.incomplete')]);
  return lines;
}

function trendTable(view: SurveyView, t: TFunction, format: Format): ExhibitTable {
  const none = { shown: t('common:figure.none'), plain: '' };
  return {
    headers: [
      t('overview:trend.period'),
      t(`metric:${view.figure.id}.short`),
      t('feedback:trend.answers'),
      t('overview:trend.interval'),
      t('overview:trend.state'),
    ],
    rows: view.trend.map(({ period, figure, complete }) => {
      const { value, interval, denominator, unit } = figure;
      const state = complete ? none.shown : t('common:figure.incomplete');
      return [
        { shown: format.period(period), plain: period },
        { shown: <FigureValue figure={figure} />, plain: value === null ? '' : String(value) },
        denominator === null ? none : { shown: format.count(denominator), plain: String(denominator) },
        interval === null
          ? none
          : { shown: intervalText(interval, unit, format), plain: interval.join(' – ') },
        { shown: state, plain: complete ? '' : state },
      ];
    }),
  };
}
