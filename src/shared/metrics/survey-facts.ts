import { countFeedback, type CountedFeedback, type SurveyAnswers } from '../ledger/counted-feedback';
import type { Survey } from '../model/survey';
import type { Note } from './figure';
import type { PeriodFacts } from './period-facts';

/** The feedback of a period; always asked for through the facts, so that it is counted once. */
function feedbackOf({ ledger, period, settings }: PeriodFacts): CountedFeedback {
  return countFeedback(ledger.records.feedback, ledger.index.customerCount, period, settings);
}

export function surveyAnswers(facts: PeriodFacts, survey: Survey): SurveyAnswers {
  return facts.derive(feedbackOf).surveys[survey];
}

/** Which answers count, and how many of the period stand in no figure. */
export function surveyNotes(
  facts: PeriodFacts,
  { answered, superseded, offScale }: SurveyAnswers,
): readonly Note[] {
  const { unknownSurvey } = facts.derive(feedbackOf);
  const counted = (code: 'answersSuperseded' | 'answersOffScale' | 'answersOfOtherSurveys', count: number) =>
    count === 0 ? [] : [{ code, params: { count } }];
  const everyAnswer: Note = { code: 'everyAnswerCounts', params: { count: answered.count } };
  return [
    ...(facts.settings.feedbackAnswers === 'all' && answered.count > 0 ? [everyAnswer] : []),
    ...counted('answersSuperseded', superseded),
    ...counted('answersOffScale', offScale),
    ...counted('answersOfOtherSurveys', unknownSurvey),
  ];
}

/** Where all answers are alike their spread, and so the interval, is unknown, not nothing. */
export function alikeNotes(interval: readonly [number, number] | null, answers: number): readonly Note[] {
  return interval === null && answers > 0 ? [{ code: 'answersAlike', params: {} }] : [];
}
