import type { ReportBlock } from '@shared/contract/report-document';
import type { CustomerLifetimes } from '@shared/ledger/lifetimes';
import { survivalCurve, type SurvivalCurve } from '@shared/metrics/survival-curve';
import { atRiskAt, type SurvivalStep } from '@shared/stats/kaplan-meier';
import { openLifetimes } from '../../open-lifetimes';
import { needsCustomers } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, intervalOf, markedIf, spanText, sumOf } from '../table-columns';
import { nothingOfBase, textBlock } from '../text-block';

/** Rows of the table at most; days are counted in whole steps of thirty. */
const mostRows = 24;
const dayStep = 30;

/** Fewer than this many customers still watched: the curve rests on little. As the screen has it. */
const fewWatched = 10;

/** How long customers stay: Kaplan–Meier, as a stepped line and as a table of the same ages. */
export const survival: ReportSectionSource = {
  id: 'survival',
  metrics: [],
  unavailable: needsCustomers,
  blocks: (ground) => {
    const { open, request, words } = ground;
    const gap = nothingOfBase(ground);
    if (gap !== null) return [gap];
    const lives = openLifetimes(open, { scope: request.scope });
    const curve = survivalCurve(lives.lifetimes, []);
    if (curve.watchedTo === null) return [textBlock(words('cohort:survival.nobody'))];
    const spans = spansOf(lives, curve, curve.watchedTo);
    return [
      textBlock(words(`cohort:survival.lead.${lives.unit}`)),
      readings(lives, curve, curve.watchedTo, ground),
      curveChart(lives, spans, ground),
      spanTable(lives, spans, ground),
    ];
  },
};

/** Ages above `from` up to and including `to`. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** Watched as it begins. */
  readonly watched: number;
  readonly ended: number;
  /** No longer watched, though still there: the data end. watched − ended − unseen = watched in the next span. */
  readonly unseen: number;
  /** Of all customers, still there at its end. */
  readonly survival: number;
  readonly band: readonly [number, number] | null;
}

function spansOf(
  { lifetimes, unit }: CustomerLifetimes,
  { steps }: SurvivalCurve,
  watchedTo: number,
): readonly Span[] {
  const least = unit === 'day' ? dayStep : 1;
  const step = least * Math.max(1, Math.ceil(watchedTo / least / mostRows));
  return Array.from({ length: Math.ceil(watchedTo / step) }, (_, place) => {
    const from = place * step;
    const to = Math.min(from + step, watchedTo);
    const within = steps.filter(({ age }) => age > from && age <= to);
    const last: SurvivalStep | undefined = steps.findLast(({ age }) => age <= to);
    return {
      from,
      to,
      // Ages are whole: who is watched just before the next one is watched as the span begins.
      watched: atRiskAt(lifetimes, from + 1),
      ended: sumOf(within, ({ ended }) => ended),
      unseen: lifetimes.filter(({ exit, ended }) => !ended && exit > from && exit <= to).length,
      survival: last?.survival ?? 1,
      band: last?.band ?? null,
    };
  });
}

/** What is read off the curve. */
function readings(
  { unit, leftTruncated, unwatched }: CustomerLifetimes,
  { lives, ended, median, medianInterval: [low, high], restrictedMean }: SurvivalCurve,
  watchedTo: number,
  { period, words, format }: ReportGround,
): ReportBlock {
  const kind = unit === 'day' ? 'days' : 'number';
  const longest =
    unit === 'day'
      ? format.value(watchedTo, 'days')
      : words(`cohort:survival.periods.${period.unit}`, {
          count: watchedTo,
          number: format.count(watchedTo),
        });
  const age = words(`cohort:survival.age.${unit}`);
  return {
    kind: 'table',
    id: 'lifetimes',
    title: words('report:survival.readings'),
    columns: [
      column('reading', words('report:survival.reading'), 'text'),
      column('value', age, kind),
      column('low', words('cohort:survival.low'), kind),
      column('high', words('cohort:survival.high'), kind),
    ],
    rows: [
      [words('cohort:survival.median'), median, low, high],
      [words('cohort:survival.mean', { longest }), restrictedMean, null, null],
    ],
    total: null,
    notes: [
      words('report:survival.ended', { ended: format.count(ended), lives: format.count(lives) }),
      ...(median === null
        ? [`${words('cohort:survival.median')}: ${words('cohort:survival.noMedian')}`]
        : []),
      ...(leftTruncated > 0 ? [words('cohort:truncatedMembers', { count: leftTruncated })] : []),
      ...(unwatched > 0 ? [words('cohort:survival.unwatched', { count: unwatched })] : []),
    ],
  };
}

function curveChart(
  { unit }: CustomerLifetimes,
  spans: readonly Span[],
  { words, format }: ReportGround,
): ReportBlock {
  return {
    kind: 'chart',
    id: 'survival',
    title: words('report:survival.chart'),
    unit: 'ratio',
    chart: {
      type: 'courses',
      places: [format.count(0), ...spans.map(({ to }) => format.count(to))],
      series: [
        {
          name: words('cohort:survival.share'),
          values: [1, ...spans.map((span) => span.survival)],
          open: [false, ...spans.map(({ watched }) => watched < fewWatched)],
          intervals: [null, ...spans.map(({ band }) => band)],
        },
      ],
      axis: words(`cohort:survival.age.${unit}`),
      stepped: true,
    },
    note: words('report:survival.chartNote', { count: fewWatched }),
  };
}

function spanTable(
  { unit }: CustomerLifetimes,
  spans: readonly Span[],
  { words, format }: ReportGround,
): ReportBlock {
  const hasFew = spans.some(({ watched }) => watched < fewWatched);
  return {
    kind: 'table',
    id: 'survival',
    title: words('report:survival.table'),
    columns: [
      column('ages', words(`cohort:survival.age.${unit}`), 'text'),
      column('watched', words('report:survival.watched'), 'count'),
      column('ended', words('cohort:survival.ended'), 'count', { summed: true }),
      column('unseen', words('report:survival.unseen'), 'count', { summed: true }),
      column('survival', words('report:survival.share'), 'ratio'),
      column('low', words('cohort:survival.low'), 'ratio'),
      column('high', words('cohort:survival.high'), 'ratio'),
    ],
    rows: spans.map(({ from, to, watched, ended, unseen, survival: share, band }) => [
      spanText(from + 1, to, format),
      watched,
      ended,
      unseen,
      markedIf(watched < fewWatched, share),
      ...intervalOf(band),
    ]),
    total: [
      words('report:data.total'),
      null,
      sumOf(spans, ({ ended }) => ended),
      sumOf(spans, ({ unseen }) => unseen),
      null,
      null,
      null,
    ],
    notes: [
      words('report:survival.tableNote'),
      ...(hasFew ? [words('report:survival.few', { count: fewWatched })] : []),
    ],
  };
}
