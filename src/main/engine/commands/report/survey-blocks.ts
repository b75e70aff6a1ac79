import type { ReportBlock, TableBlock } from '@shared/contract/report-document';
import type { SurveyView } from '@shared/contract/feedback-views';
import type { ReportGround } from './section';
import { column, intervalOf, kindOfUnit, markedIf, shareOf, sumOf } from './table-columns';
import { textBlock } from './text-block';

/** One survey: its course, its bands, and what became of the customers of each. */
export function surveyBlocks(view: SurveyView, ground: ReportGround): readonly ReportBlock[] {
  const { words } = ground;
  return [
    textBlock(words(`metric:${view.figure.id}.name`), 'heading'),
    ...trendBlocks(view, ground),
    ...(view.bands.length > 0 && view.figure.value !== null ? [bandTable(view, ground)] : []),
    ...(view.retention.length > 0 ? [retentionTable(view, ground)] : []),
  ];
}

/** Nothing where no period up to this one has an answer. */
function trendBlocks(
  { survey, figure, trend }: SurveyView,
  { words, format }: ReportGround,
): readonly ReportBlock[] {
  if (trend.every((point) => point.figure.value === null)) return [];
  const kind = kindOfUnit(figure.unit);
  const name = words(`metric:${figure.id}.name`);
  const title = words('feedback:trend.title', { name });
  return [
    {
      kind: 'chart',
      id: `survey-${survey}`,
      title,
      unit: kind,
      chart: {
        type: 'courses',
        places: trend.map(({ period }) => format.periodShort(period)),
        series: [
          {
            name,
            values: trend.map((point) => point.figure.value),
            open: trend.map(({ complete }) => !complete),
            intervals: trend.map((point) => point.figure.interval),
          },
        ],
        axis: '',
        stepped: false,
      },
      note: words('report:satisfaction.chartNote'),
    },
    {
      kind: 'table',
      id: `survey-${survey}`,
      title: words('report:inNumbers', { title }),
      columns: [
        column('period', words('report:trend.period'), 'text'),
        column('answers', words('feedback:trend.answers'), 'count'),
        column('value', words(`metric:${figure.id}.short`), kind),
        column('low', words('cohort:survival.low'), kind),
        column('high', words('cohort:survival.high'), kind),
      ],
      rows: trend.map(({ period, complete, figure: point }) => [
        markedIf(!complete, format.periodShort(period)),
        point.denominator,
        point.value,
        ...intervalOf(point.interval),
      ]),
      total: null,
      notes: trend.some(({ complete }) => !complete) ? [words('report:incompleteMark')] : [],
    },
  ];
}

function bandTable({ survey, bands }: SurveyView, { words }: ReportGround): TableBlock {
  const answers = sumOf(bands, (band) => band.answers);
  return {
    kind: 'table',
    id: `bands-${survey}`,
    title: words('report:satisfaction.bands'),
    columns: [
      column('band', words('feedback:retention.band'), 'text'),
      column('answers', words('feedback:scores.answers'), 'count', { summed: true }),
      column('share', words('feedback:scores.share'), 'ratio'),
      column('customers', words('report:satisfaction.customers'), 'count'),
    ],
    rows: bands.map(({ band, answers: count, customers }) => [
      words(`feedback:bands.${band}`),
      count,
      shareOf(count, answers),
      customers,
    ]),
    total: [words('report:data.total'), answers, shareOf(answers, answers), null],
    notes: [],
  };
}

/** The renewal columns only where contracts tell of them. */
function retentionTable({ survey, retention }: SurveyView, { open, words }: ReportGround): TableBlock {
  const hasContracts = open.records().contracts.length > 0;
  const part = (id: string) => words(`feedback:retention.${id}`);
  const rate = (id: string, name: string, quotient: readonly [string, string]) => [
    column(id, name, 'ratio', { quotient }),
    column(`${id}-low`, words('cohort:survival.low'), 'ratio'),
    column(`${id}-high`, words('cohort:survival.high'), 'ratio'),
  ];
  const isSmall = retention.some((row) => row.retention.notes.some(({ code }) => code === 'smallBase'));
  return {
    kind: 'table',
    id: `bandRetention-${survey}`,
    title: part('title'),
    columns: [
      column('band', part('band'), 'text'),
      column('opening', part('opening'), 'count'),
      column('kept', part('kept'), 'count'),
      ...rate('retention', words('metric:customerRetentionRate.short'), ['kept', 'opening']),
      ...(hasContracts
        ? [
            column('due', part('due'), 'count'),
            column('renewed', part('renewed'), 'count'),
            ...rate('renewal', words('metric:renewalRate.short'), ['renewed', 'due']),
          ]
        : []),
    ],
    rows: retention.map(({ band, retention: kept, renewal }) => [
      words(`feedback:bands.${band ?? 'none'}`),
      kept.denominator,
      kept.numerator,
      markedIf(
        kept.notes.some(({ code }) => code === 'smallBase'),
        kept.value,
      ),
      ...intervalOf(kept.interval),
      ...(hasContracts
        ? [renewal.denominator, renewal.numerator, renewal.value, ...intervalOf(renewal.interval)]
        : []),
    ]),
    total: null,
    notes: [part('lead'), ...(isSmall ? [words('report:satisfaction.small')] : [])],
  };
}
