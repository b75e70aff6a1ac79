import type { FeedbackView, SurveyPoint, SurveyView } from '@shared/contract/feedback-views';
import type { Scope } from '@shared/contract/views';
import { scoreCounts } from '@shared/ledger/score-counts';
import { bandRetention } from '@shared/metrics/band-retention';
import { measureFigure } from '@shared/metrics/measure-figure';
import type { LedgerFacts, PeriodFacts } from '@shared/metrics/period-facts';
import { surveyAnswers } from '@shared/metrics/survey-facts';
import { surveyMetrics } from '@shared/metrics/survey-metrics';
import { isoDay } from '@shared/model/day';
import { periodOfDay, periodText, shiftPeriod, type Period } from '@shared/model/period';
import { surveyBands, surveyOf, surveys, type Survey } from '@shared/model/survey';
import { baseText } from '@shared/model/settings';
import type { EngineContext } from '../session/context';
import { readScope } from './read-scope';

const trendLength = 24;

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
    const asked = new Set(feedback.map(surveyOf));
    const trend = trendPeriods(facts, period).map(facts.of);
    return {
      scope: { period: periodText(period, facts.settings), base: baseText(facts.settings.base) },
      period: describePeriod(current),
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
      ...describePeriod(facts),
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

/** At most 24 periods up to the given one, oldest first: from where feedback begins to where the data end. */
function trendPeriods({ extents, settings }: LedgerFacts, period: Period): readonly Period[] {
  const { firstDay, dataThrough } = extents.feedback;
  if (firstDay === null || dataThrough === null) return [];
  let last = period;
  if (last.start > dataThrough) {
    const length = last.end - last.start;
    last =
      last.unit === 'range'
        ? shiftPeriod(last, -Math.ceil((last.start - dataThrough) / length))
        : periodOfDay(dataThrough, last.unit, settings);
  }
  const periods: Period[] = [];
  for (; periods.length < trendLength && last.end > firstDay; last = shiftPeriod(last, -1))
    periods.push(last);
  return periods.reverse();
}

function describePeriod(facts: PeriodFacts): Omit<SurveyPoint, 'figure'> {
  const { period, settings } = facts;
  return {
    period: periodText(period, settings),
    start: isoDay(period.start),
    end: isoDay(period.end),
    complete: facts.reach('feedback').complete,
  };
}
