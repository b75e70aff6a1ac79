import type { FeedbackAnswer } from './records';

/** The surveys that figures are made of. Answers of any other keep their file's own word and stand in no figure. */
export const surveys = ['NPS', 'CSAT', 'CES'] as const;
export type Survey = (typeof surveys)[number];

/** What an answer says of a customer, best first. The effort of a customer (CES) has no bands: scales differ in which end is good. */
export const surveyBands = {
  NPS: ['promoter', 'passive', 'detractor'],
  CSAT: ['satisfied', 'neutral', 'dissatisfied'],
  CES: [],
} as const satisfies Record<Survey, readonly string[]>;
export type Band = (typeof surveyBands)['NPS' | 'CSAT'][number];

/** Highest score of the scale that recommending is asked on. */
const npsScale = 10;

/** The survey that an answer belongs to, or null where it is none of them. */
export function surveyOf({ surveyKind }: Pick<FeedbackAnswer, 'surveyKind'>): Survey | null {
  // Asked of every answer there is: a list to look through would take longer than all the rest.
  return surveyKind === 'NPS' || surveyKind === 'CSAT' || surveyKind === 'CES' ? surveyKind : null;
}

/**
 * The highest score that an answer could have had: NPS is 0–10 by definition, satisfaction is on the scale of the
 * answer, else on that of the book; of effort null where the file does not say.
 *
 * @param satisfactionScale of the book's settings
 */
export function scaleOf(
  { scale }: Pick<FeedbackAnswer, 'scale'>,
  survey: Survey,
  satisfactionScale: number,
): number | null {
  if (survey === 'NPS') return npsScale;
  return scale ?? (survey === 'CSAT' ? satisfactionScale : null);
}

/**
 * Whether a score lies on its scale: a whole number of 0–10 for NPS (and no other scale stated), else from 0 to the
 * highest. A satisfaction scale of fewer than three steps has no top two.
 */
export function isOnScale(
  answer: Pick<FeedbackAnswer, 'score' | 'scale'>,
  survey: Survey,
  satisfactionScale: number,
): boolean {
  const { score } = answer;
  const highest = scaleOf(answer, survey, satisfactionScale);
  if (!(score >= 0) || (highest !== null && score > highest)) return false;
  if (survey === 'NPS')
    return Number.isInteger(score) && (answer.scale === null || answer.scale === npsScale);
  return survey === 'CES' || (highest !== null && highest >= 3);
}

/**
 * The band of a score that is on its scale. NPS: 9–10, 7–8, 0–6. CSAT: the top two, the bottom two, what lies between.
 *
 * @example bandOf({ score: 8, scale: null }, 'NPS', 5) // => 'passive'
 * @example bandOf({ score: 4, scale: null }, 'CSAT', 5) // => 'satisfied'
 * @example bandOf({ score: 4, scale: 7 }, 'CSAT', 5) // => 'neutral'
 * @example bandOf({ score: 4, scale: 7 }, 'CES', 5) // => null
 */
export function bandOf(
  answer: Pick<FeedbackAnswer, 'score' | 'scale'>,
  survey: Survey,
  satisfactionScale: number,
): Band | null {
  const { score } = answer;
  if (survey === 'NPS') return score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';
  const highest = scaleOf(answer, survey, satisfactionScale);
  if (survey === 'CES' || highest === null) return null;
  if (score >= highest - 1) return 'satisfied';
  return score <= 2 ? 'dissatisfied' : 'neutral';
}
