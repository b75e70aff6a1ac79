import type { FeedbackAnswer } from '../model/records';
import { isOnScale, scaleOf, surveyOf } from '../model/survey';

/** A score as it stands on its scale. */
export interface ScaledAnswer {
  readonly answer: FeedbackAnswer;
  /** The highest score that the answer could have had. */
  readonly scale: number;
}

/**
 * The scale on which an answer can be judged. Null where none is known, where the score is not on it, and for effort:
 * of some such surveys the low scores are the good ones. Of a survey of the file's own the highest score is the best.
 */
export function scaledAnswer(answer: FeedbackAnswer, satisfactionScale: number): ScaledAnswer | null {
  const survey = surveyOf(answer);
  if (survey === 'CES') return null;
  if (survey !== null && !isOnScale(answer, survey, satisfactionScale)) return null;
  const scale = survey === null ? answer.scale : scaleOf(answer, survey, satisfactionScale);
  if (scale === null || scale <= 0 || answer.score < 0 || answer.score > scale) return null;
  return { answer, scale };
}
