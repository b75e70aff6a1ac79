import type { FeedbackView, SurveyPoint, SurveyView } from '@shared/contract/feedback-views';
import type { Scope } from '@shared/contract/views';
import { scoreCounts } from '@shared/ledger/score-counts';
import { bandRetention } from '@shared/metrics/band-retention';
import { measureFigure } from '@shared/metrics/measure-figure';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import { describePeriod } from '@shared/metrics/period-view';
import { surveyAnswers } from '@shared/metrics/survey-facts';
import { surveyMetrics } from '@shared/metrics/survey-metrics';
import { trendPeriods } from '@shared/metrics/trend-periods';
import { periodText } from '@shared/model/period';
import { surveyBands, surveys, type Survey } from '@shared/model/survey';
import { baseText } from '@shared/model/settings';
import type { EngineContext } from '../session/context';
import { surveysAsked } from './open-renewals';
import { readScope } from './read-scope';

/** The surveys of a book in one period: figure, course, scores, and what became of the customers of each band. */
export function computeFeedback(
  { session }: EngineContext,
  { scope }: { readonly scope: Scope },
): FeedbackView {
  const open = session.current();
  return open.remember(`feedback ${scope.period} ${scope.base}`, () => {
    const { facts, period } = readScope(open, scope);
    const { feedback } = facts.records;
    const current = facts.of(period);
    const asked = surveysAsked(open);
    const trend = trendPeriods(facts.extents.feedback, period, facts.settings).map(facts.of);
    return {
      scope: { period: periodText(period, facts.settings), base: baseText(facts.settings.base) },
      period: describePeriod(current, 'feedback'),
      surveys: surveys.filter((survey) => asked.has(survey)).map((survey) => viewOf(survey, current, trend)),
      periodAnswers: feedback.filter(({ day }) => day >= period.start && day < period.end).length,
      bookAnswers: feedback.length,
    };
  });
}

function viewOf(survey: Survey, current: PeriodFacts, trend: readonly PeriodFacts[]): SurveyView {
  const metric = surveyMetrics[survey];
  const answers = surveyAnswers(current, survey);
  return {
    survey,
    figure: measureFigure(metric, current),
    trend: trend.map((facts): SurveyPoint => ({
      ...describePeriod(facts, 'feedback'),
      figure: measureFigure(metric, facts),
    })),
    bands: surveyBands[survey].map((band) => ({
      band,
      answers: answers.inBand[band] ?? 0,
      customers: answers.customersIn(band).count,
    })),
    scores: scoreCounts(answers.counted, survey, current.settings.satisfactionScale),
    retention: surveyBands[survey].length === 0 ? [] : bandRetention(current, survey),
  };
}
