import { scaleOf } from '../model/survey';
import type { SurveyAnswers } from '../ledger/counted-feedback';
import { fractionForm } from './define-form';
import type { Note } from './figure';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { surveyAnswers, surveyNotes } from './survey-facts';

/**
 * Customer satisfaction, CSAT: the share of answers in the top two of the scale.
 *
 * Formula: answers of at least the highest score − 1 / answers
 * Unit:    ratio 0..1
 * Window:  answers dated start <= day < end; each customer's latest of the period, or all of them (setting); the
 *          scale is that of the answer, else the book's
 * Empty:   no answers -> not determinable, never 0
 * Source:  docs/metrics.md
 *
 * @example customerSatisfaction.forms[0].calculate({ satisfied: 80, answers: 100 }).value // => 0.8
 */
export const customerSatisfaction: Metric = {
  id: 'customerSatisfaction',
  group: 'satisfaction',
  source: 'feedback',
  unit: 'ratio',
  better: 'higher',
  behind: ['satisfied', 'respondents'],
  forms: [
    fractionForm({
      id: 'satisfiedOverAnswers',
      inputs: [input.satisfied, input.answers],
      formula: '{satisfied} / {answers}',
      numerator: ({ satisfied }) => satisfied,
      denominator: ({ answers }) => answers,
      empty: 'noAnswers',
      proportion: true,
    }),
  ],
  measure: (facts) => {
    const survey = surveyAnswers(facts, 'CSAT');
    const { satisfied = 0 } = survey.inBand;
    const answers = survey.counted.length;
    return {
      inputs: { satisfied, answers },
      numerator: satisfied,
      denominator: answers,
      members: { numerator: survey.customersIn('satisfied'), denominator: survey.answered },
      notes: [...scaleNotes(survey, facts.settings.satisfactionScale), ...surveyNotes(facts, survey)],
    };
  },
};

function scaleNotes({ counted }: SurveyAnswers, satisfactionScale: number): readonly Note[] {
  const scales = new Set(counted.map((answer) => scaleOf(answer, 'CSAT', satisfactionScale) ?? 0));
  const ordered = [...scales].sort((left, right) => left - right);
  return ordered.length === 0 ? [] : [{ code: 'topTwoOfScale', params: { scale: ordered.join(', ') } }];
}
