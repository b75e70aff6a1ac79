import { commonScale, type CommonScale } from '../ledger/common-scale';
import type { FeedbackAnswer } from '../model/records';
import { meanInterval } from '../stats/mean-interval';
import { fractionForm } from './define-form';
import type { Note } from './figure';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import type { PeriodFacts } from './period-facts';
import { alikeNotes, surveyAnswers, surveyNotes } from './survey-facts';

/**
 * Customer effort score, CES: the mean of the answers. Which end of the scale is good differs from survey to survey
 * and is not judged.
 *
 * Formula: sum of the scores / answers
 * Unit:    number, on the scale that is said beside it
 * Window:  answers dated start <= day < end; each customer's latest of the period, or all of them (setting); only
 *          those on the scale that most of them have, since scales have no common mean
 * Assumes: interval at 95 % by Student's t, within the scale; answers of one customer are taken as independent where
 *          all of them count
 * Empty:   no answers -> not determinable, never 0; a single answer, or answers that are all alike -> no interval
 * Source:  M. Dixon, K. Freeman & N. Toman (2010), Harvard Business Review 88 (7/8), 116–122; docs/metrics.md
 *
 * @example customerEffort.forms[0].calculate({ scoreSum: 27.5, answers: 5 }).value // => 5.5
 */
export const customerEffort: Metric = {
  id: 'customerEffort',
  group: 'satisfaction',
  source: 'feedback',
  unit: 'number',
  better: 'neither',
  behind: ['respondents'],
  forms: [
    fractionForm({
      id: 'scoreByAnswers',
      inputs: [input.scoreSum, input.answers],
      formula: '{scoreSum} / {answers}',
      numerator: ({ scoreSum }) => scoreSum,
      denominator: ({ answers }) => answers,
      empty: 'noAnswers',
    }),
  ],
  measure: (facts) => {
    const effort = effortAnswers(facts);
    const { inputs, interval } = effortMean(effort.answers, effort.scale);
    return {
      inputs,
      numerator: inputs.scoreSum,
      denominator: inputs.answers,
      members: { numerator: effort.customers, denominator: effort.customers },
      interval,
      notes: [
        ...scaleNotes(effort),
        ...surveyNotes(facts, surveyAnswers(facts, 'CES')),
        ...alikeNotes(interval, inputs.answers),
      ],
    };
  },
};

/** What the mean of answers on one scale is made of, and its interval. */
export function effortMean(
  answers: readonly FeedbackAnswer[],
  scale: number | null,
): {
  readonly inputs: { readonly scoreSum: number; readonly answers: number };
  readonly interval: readonly [number, number] | null;
} {
  const scores = answers.map(({ score }) => score);
  // Scores have six decimals at most: so has their sum, however floating point has added them up.
  const scoreSum = Number(scores.reduce((sum, score) => sum + score, 0).toFixed(6));
  return {
    inputs: { scoreSum, answers: scores.length },
    interval: withinScale(meanInterval(scores), scale),
  };
}

/** The answers that the mean is made of. */
export function effortAnswers(facts: PeriodFacts): CommonScale {
  return facts.derive(commonEffort);
}

function commonEffort(facts: PeriodFacts): CommonScale {
  return commonScale(surveyAnswers(facts, 'CES').counted, facts.ledger.index.customerCount);
}

function scaleNotes({ scale, answers, others }: CommonScale): readonly Note[] {
  if (answers.length === 0) return [];
  const said: Note =
    scale === null ? { code: 'scaleUnknown', params: {} } : { code: 'scaleUpTo', params: { scale } };
  return others === 0 ? [said] : [said, { code: 'otherScalesLeftOut', params: { count: others } }];
}

/** No mean lies beyond the scale, and so none that the interval should name. */
function withinScale(
  interval: readonly [number, number] | null,
  scale: number | null,
): readonly [number, number] | null {
  if (interval === null) return null;
  const [low, high] = interval;
  return [Math.max(0, low), scale === null ? high : Math.min(scale, high)];
}
