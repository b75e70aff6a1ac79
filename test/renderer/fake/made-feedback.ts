import type {
  AnswerPage,
  AnswerQuery,
  AnswerRow,
  FeedbackView,
  Survey,
  SurveyGroups,
  SurveyView,
} from '@shared/contract/feedback-views';
import type { Scope, Tile } from '@shared/contract/views';
import { attributeOf } from '@shared/ledger/customer-attribute';
import { scoreCounts } from '@shared/ledger/score-counts';
import { bandRetention } from '@shared/metrics/band-retention';
import { measureFigure } from '@shared/metrics/measure-figure';
import { surveyAnswers } from '@shared/metrics/survey-facts';
import { groupSurvey } from '@shared/metrics/survey-groups';
import { surveyMetrics } from '@shared/metrics/survey-metrics';
import { isoDay } from '@shared/model/day';
import { bandOf, surveyBands, surveyOf } from '@shared/model/survey';
import { answersOf, bookOf } from '../../helpers/answers';
import { period } from '../../helpers/facts';
import { day } from '../../helpers/ledger-columns';

const names = ['Ada', 'Ben', 'Cem', 'Åsa'];

const answers = answersOf([
  { customer: 0, score: 9, day: '2025-05-02', comment: 'Always on time' },
  { customer: 1, score: 3, day: '2025-05-20', comment: 'Late again' },
  { customer: 0, score: 10, day: '2025-08-02' },
  { customer: 1, score: 6, day: '2025-08-04', comment: 'Better, not yet good' },
  { customer: 2, score: 8, day: '2025-09-04' },
  { customer: 2, score: 11, day: '2025-09-05' },
  { customer: 3, score: 4, scale: 5, surveyKind: 'CSAT', day: '2025-09-06' },
  { customer: 3, score: 6, scale: 7, surveyKind: 'CES', day: '2025-09-06' },
  { customer: 1, score: 5, scale: 7, surveyKind: 'CES', day: '2025-09-07' },
]);

const facts = bookOf({
  answers,
  lines: [
    ...[0, 1, 2].map((customer) => ({ customer, day: day('2025-06-10'), amount: 1000 })),
    ...[0, 2].map((customer) => ({ customer, day: day('2025-11-18'), amount: 1000 })),
  ],
  settings: { base: { kind: 'window', days: 90 } },
});

export function madeFeedback(scope: Scope): FeedbackView {
  const current = period(scope.period);
  return {
    scope,
    period: describe(scope.period),
    surveys: (['NPS', 'CSAT', 'CES'] as const).map((survey) => viewOf(survey, scope.period)),
    periodAnswers: answers.filter((answer) => answer.day >= current.start && answer.day < current.end).length,
    bookAnswers: answers.length,
  };
}

function viewOf(survey: Survey, text: string): SurveyView {
  const current = facts.of(period(text));
  const { counted, inBand, customersIn } = surveyAnswers(current, survey);
  const metric = surveyMetrics[survey];
  return {
    survey,
    figure: measureFigure(metric, current),
    trend: ['2025-Q2', '2025-Q3', '2025-Q4'].map((each) => ({
      ...describe(each),
      figure: measureFigure(metric, facts.of(period(each))),
    })),
    bands: surveyBands[survey].map((band) => ({
      band,
      answers: inBand[band] ?? 0,
      customers: customersIn(band).count,
    })),
    scores: scoreCounts(counted, survey, 5),
    retention: survey === 'CES' ? [] : bandRetention(current, survey),
  };
}

function describe(text: string) {
  const { start, end } = period(text);
  return { period: text, start: isoDay(start), end: isoDay(end), complete: text !== '2025-Q4' };
}

export function madeFeedbackTiles(only: readonly string[], scope: Scope): readonly Tile[] {
  return Object.values(surveyMetrics)
    .filter(({ id }) => only.includes(id))
    .map((metric) => ({
      figure: measureFigure(metric, facts.of(period(scope.period))),
      previous: null,
      yearEarlier: null,
      history: [],
    }));
}

export function madeFeedbackGroups(scope: Scope, survey: Survey, attribute: string): SurveyGroups {
  const regions = attributeOf(attribute, ['North', 'South', '', 'South']);
  return { attribute, groups: groupSurvey(facts.of(period(scope.period)), survey, regions) };
}

export function madeAnswers(query: AnswerQuery, offset: number, limit: number): AnswerPage {
  const span = query.period === null ? null : period(query.period);
  const found = answers
    .filter(({ day: at }) => span === null || (at >= span.start && at < span.end))
    .filter((answer) => query.survey === null || (surveyOf(answer) ?? 'other') === query.survey)
    .filter(({ comment }) => !query.commented || comment !== '')
    .map((answer): AnswerRow => {
      const survey = surveyOf(answer);
      const isCounted = answer.score <= 10;
      return {
        ...answer,
        day: isoDay(answer.day),
        customerId: answer.customer + 1,
        customerCode: names[answer.customer] ?? '',
        customerName: names[answer.customer] ?? '',
        band: survey === null || !isCounted ? null : bandOf(answer, survey, 5),
        standing: isCounted ? 'counted' : 'offScale',
      };
    })
    .filter(({ band }) => query.band === null || band === query.band)
    .filter(({ comment }) => comment.includes(query.search));
  const withComment = found.filter(({ comment }) => comment !== '').length;
  return { total: found.length, withComment, rows: found.slice(offset, offset + limit) };
}
