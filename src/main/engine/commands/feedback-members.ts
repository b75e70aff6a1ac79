import type { FeedbackSet } from '@shared/contract/feedback-set';
import { bandCustomers, retentionGroup } from '@shared/metrics/band-retention';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import { surveyAnswers } from '@shared/metrics/survey-facts';
import { figureAnswers } from '@shared/metrics/survey-groups';
import { bandOf, scaleOf } from '@shared/model/survey';
import type { FeedbackAnswer } from '@shared/model/records';
import type { OpenBook } from '../session/open-book';
import { feedbackGrouping } from './feedback-grouping';
import { readScope } from './read-scope';

/** The customers behind a number about feedback, by index, ascending. */
export function feedbackMembers(open: OpenBook, set: FeedbackSet): Int32Array {
  const { facts, period } = readScope(open, set.scope);
  const customers = membersOf(facts.of(period), set);
  if (set.group === null) return customers;
  const { values, codes } = feedbackGrouping(open, set.scope, set.group.attribute);
  const { value } = set.group;
  const code = value === null ? -1 : values.indexOf(value);
  if (value !== null && code < 0) return new Int32Array(0);
  return customers.filter((customer) => (codes[customer] ?? -1) === code);
}

function membersOf(facts: PeriodFacts, set: FeedbackSet): Int32Array {
  const { survey, part, band } = set;
  if (part === 'answered') return answered(facts, set);
  return band === 'any'
    ? retentionGroup(facts, part)
    : bandCustomers(facts, survey, band === 'none' ? null : band, part);
}

function answered(facts: PeriodFacts, { survey, band, score }: FeedbackSet): Int32Array {
  const { satisfactionScale } = facts.settings;
  const isWanted = (answer: FeedbackAnswer): boolean =>
    (band === 'any' || bandOf(answer, survey, satisfactionScale) === band) &&
    (score === null ||
      (answer.score === score.score && scaleOf(answer, survey, satisfactionScale) === score.scale));
  // A score has its own scale; without one the answers are those of the figure.
  const answers = score === null ? figureAnswers(facts, survey) : surveyAnswers(facts, survey).counted;
  const found = new Uint8Array(facts.ledger.index.customerCount);
  for (const answer of answers) if (isWanted(answer)) found[answer.customer] = 1;
  return Int32Array.from(found.keys()).filter((customer) => found[customer] === 1);
}
