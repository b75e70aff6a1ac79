import { effortAnswers } from '@shared/metrics/customer-effort';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import { surveyAnswers } from '@shared/metrics/survey-facts';
import type { FeedbackAnswer } from '@shared/model/records';
import { scaleOf, surveyOf } from '@shared/model/survey';
import type { DataColumn, DataSheet } from '@main/report/report-data';
import type { ShownCustomerNames } from './customers-sheet';

/**
 * The answers of the period, a line each, with whether they count: those that a later one replaces, that are off their
 * scale or on another than the mean is made of do not.
 */
export function answersSheet({ codes, names }: ShownCustomerNames, facts: PeriodFacts): DataSheet {
  const { ledger, period, settings } = facts;
  const answers = ledger.records.feedback.filter(({ day }) => day >= period.start && day < period.end);
  const counted = new Set<FeedbackAnswer>([
    ...surveyAnswers(facts, 'NPS').counted,
    ...surveyAnswers(facts, 'CSAT').counted,
    ...effortAnswers(facts).answers,
  ]);
  const of = (
    id: string,
    kind: DataColumn['kind'],
    read: (answer: FeedbackAnswer) => string | number | null,
  ): DataColumn => ({ id, header: id, kind, values: answers.map(read) });
  return {
    id: 'answers',
    rowCount: answers.length,
    columns: [
      of('code', 'text', ({ customer }) => codes[customer] ?? ''),
      of('name', 'text', ({ customer }) => names[customer] ?? ''),
      of('day', 'day', ({ day }) => day),
      of('survey', 'text', ({ surveyKind }) => surveyKind),
      of('score', 'number', ({ score }) => score),
      of('scale', 'number', (answer) => {
        const survey = surveyOf(answer);
        return survey === null ? answer.scale : scaleOf(answer, survey, settings.satisfactionScale);
      }),
      of('counted', 'count', (answer) => (counted.has(answer) ? 1 : 0)),
    ],
  };
}
