import type { CustomerAttribute } from '../ledger/customer-attribute';
import type { FeedbackAnswer } from '../model/records';
import { bandOf, type Band, type Survey } from '../model/survey';
import { effortAnswers, effortMean } from './customer-effort';
import type { Figure } from './figure';
import { reachNotes } from './ledger-notes';
import { calculateForm } from './measure-figure';
import type { Inputs } from './metric';
import type { PeriodFacts } from './period-facts';
import { surveyAnswers } from './survey-facts';
import { surveyMetrics } from './survey-metrics';

/** A survey's figure of the customers who share a value of an attribute. */
export interface SurveyGroup {
  /** Null: those of whom nothing is known under the attribute. */
  readonly key: string | null;
  readonly figure: Figure;
}

/**
 * The figure of a survey for each value of an attribute under which somebody has answered, the values in their order
 * and what is not known last. The answers are those that the figure of the period counts, each in exactly one group;
 * of effort on the one scale of the whole, so that the groups can be compared.
 */
export function groupSurvey(
  facts: PeriodFacts,
  survey: Survey,
  { values, codes }: CustomerAttribute,
): readonly SurveyGroup[] {
  const groups = new Map<number, FeedbackAnswer[]>();
  for (const answer of figureAnswers(facts, survey)) {
    const code = codes[answer.customer] ?? -1;
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [answer]);
    else group.push(answer);
  }
  const ordered = [...groups].sort(([left], [right]) => place(left) - place(right));
  const reach = facts.reach('feedback');
  return ordered.map(([code, answers]) => {
    const figure = figureOf(facts, survey, answers);
    const notes = [...reachNotes(facts, reach), ...figure.notes];
    return { key: values[code] ?? null, figure: { ...figure, complete: reach.complete, notes } };
  });
}

/** The answers that the figure of a survey is made of, by day. */
export function figureAnswers(facts: PeriodFacts, survey: Survey): readonly FeedbackAnswer[] {
  return survey === 'CES' ? effortAnswers(facts).answers : surveyAnswers(facts, survey).counted;
}

function figureOf(facts: PeriodFacts, survey: Survey, answers: readonly FeedbackAnswer[]): Figure {
  const metric = surveyMetrics[survey];
  const [form] = metric.forms;
  if (survey === 'CES') {
    const { inputs, interval } = effortMean(answers, effortAnswers(facts).scale);
    return { ...calculateForm(metric, form.id, inputs), interval };
  }
  const { satisfactionScale } = facts.settings;
  const count = (wanted: Band) =>
    answers.reduce((sum, answer) => sum + (bandOf(answer, survey, satisfactionScale) === wanted ? 1 : 0), 0);
  const inputs: Inputs =
    survey === 'NPS'
      ? { promoters: count('promoter'), detractors: count('detractor'), answers: answers.length }
      : { satisfied: count('satisfied'), answers: answers.length };
  return calculateForm(metric, form.id, inputs);
}

function place(code: number): number {
  return code < 0 ? Number.MAX_SAFE_INTEGER : code;
}
