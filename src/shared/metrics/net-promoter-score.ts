import { netShareInterval } from '../stats/net-share-interval';
import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric, Outcome } from './metric';
import { alikeNotes, surveyAnswers, surveyNotes } from './survey-facts';

/**
 * Net promoter score: how much larger the share of those is who would recommend than of those who would not.
 *
 * Formula: (answers of 9–10 − answers of 0–6) / answers × 100
 * Unit:    points, −100 … 100
 * Window:  answers dated start <= day < end; each customer's latest of the period, or all of them (setting)
 * Assumes: interval at 95 % by the variance of +1, 0 and −1 for promoters, passives and detractors; answers of one
 *          customer are taken as independent where all of them count
 * Empty:   no answers -> not determinable, never 0; answers that are all alike -> no interval
 * Source:  F. F. Reichheld (2003), Harvard Business Review 81 (12), 46–54; docs/metrics.md
 *
 * @example netPromoterScore.forms[0].calculate({ promoters: 50, detractors: 20, answers: 100 }).value // => 30
 * @example netPromoterScore.forms[0].calculate({ promoters: 50, detractors: 20, answers: 100 }).interval // => [14.6922, 45.3078]
 */
export const netPromoterScore: Metric = {
  id: 'netPromoterScore',
  group: 'satisfaction',
  source: 'feedback',
  unit: 'points',
  better: 'higher',
  behind: ['promoters', 'respondents'],
  forms: [
    defineForm({
      id: 'fromAnswers',
      inputs: [input.promoters, input.detractors, input.answers],
      formula: '({promoters} − {detractors}) / {answers} × 100',
      calculate: ({ promoters, detractors, answers }) => scoreOf(promoters, detractors, answers),
    }),
    defineForm({
      id: 'fromShares',
      inputs: [input.promoterShare, input.detractorShare],
      formula: '({promoterShare} − {detractorShare}) × 100',
      calculate: ({ promoterShare, detractorShare }) =>
        promoterShare + detractorShare > 1 + 1e-9
          ? undetermined('inputsContradict')
          : { value: (promoterShare - detractorShare) * 100 },
    }),
  ],
  measure: (facts) => {
    const survey = surveyAnswers(facts, 'NPS');
    const { promoter: promoters = 0, detractor: detractors = 0 } = survey.inBand;
    const answers = survey.counted.length;
    return {
      inputs: { promoters, detractors, answers },
      numerator: promoters,
      denominator: answers,
      members: { numerator: survey.customersIn('promoter'), denominator: survey.answered },
      notes: [
        ...surveyNotes(facts, survey),
        ...alikeNotes(netShareInterval(promoters, detractors, answers), answers),
      ],
    };
  },
};

function scoreOf(promoters: number, detractors: number, answers: number): Outcome {
  if (answers === 0) return undetermined('noAnswers');
  if (promoters + detractors > answers) return undetermined('inputsContradict');
  const interval = netShareInterval(promoters, detractors, answers);
  return {
    value: ((promoters - detractors) * 100) / answers,
    // What is counted by customer: the promoters among those who answered.
    fraction: [promoters, answers],
    interval: interval === null ? null : [interval[0] * 100, interval[1] * 100],
  };
}
