import type { FeedbackAnswer } from '../model/records';
import { bandOf, isOnScale, surveyBands, type Band, type Survey } from '../model/survey';

/** By customer, which of the survey's bands its latest answer before a day was in; -1: none. */
export interface LatestBands {
  readonly bands: readonly Band[];
  readonly codes: Int8Array;
}

/**
 * The band of each customer as of a day: by the last answer on its scale given to the survey on any earlier day. No
 * later answer changes it.
 *
 * @param feedback in order of day, then of the book
 * @param day exclusive
 */
export function latestBands(
  feedback: readonly FeedbackAnswer[],
  customerCount: number,
  survey: Survey,
  day: number,
  satisfactionScale: number,
): LatestBands {
  const bands: readonly Band[] = surveyBands[survey];
  const codes = new Int8Array(customerCount).fill(-1);
  for (const answer of feedback) {
    if (answer.day >= day) break;
    if (answer.surveyKind !== survey || !isOnScale(answer, survey, satisfactionScale)) continue;
    const band = bandOf(answer, survey, satisfactionScale);
    if (band !== null) codes[answer.customer] = bands.indexOf(band);
  }
  return { bands, codes };
}
