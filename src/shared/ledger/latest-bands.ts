import type { FeedbackAnswer } from '../model/records';
import { bandOf, isOnScale, surveyBands, type Band, type Survey } from '../model/survey';
import { firstFrom } from './first-from';

/** By customer, which of the survey's bands its latest answer before a day was in; -1: none. */
export interface LatestBands {
  readonly bands: readonly Band[];
  readonly codes: Int8Array;
}

/** The answers of one survey that are in a band, in order of day, then of the book. */
export interface BandedAnswers {
  readonly bands: readonly Band[];
  readonly days: Int32Array;
  readonly customers: Int32Array;
  /** Places in `bands`. */
  readonly places: Uint8Array;
}

/** @param feedback in order of day, then of the book */
export function bandedAnswers(
  feedback: readonly FeedbackAnswer[],
  survey: Survey,
  satisfactionScale: number,
): BandedAnswers {
  const bands: readonly Band[] = surveyBands[survey];
  const days = new Int32Array(feedback.length);
  const customers = new Int32Array(feedback.length);
  const places = new Uint8Array(feedback.length);
  let count = 0;
  for (const answer of feedback) {
    if (answer.surveyKind !== survey || !isOnScale(answer, survey, satisfactionScale)) continue;
    const band = bandOf(answer, survey, satisfactionScale);
    if (band === null) continue;
    days[count] = answer.day;
    customers[count] = answer.customer;
    places[count++] = bands.indexOf(band);
  }
  return {
    bands,
    days: days.slice(0, count),
    customers: customers.slice(0, count),
    places: places.slice(0, count),
  };
}

/**
 * The band of each customer as of a day: by the last answer on its scale given to the survey on any earlier day. No
 * later answer changes it.
 *
 * @param day exclusive
 */
export function latestBands(
  { bands, days, customers, places }: BandedAnswers,
  customerCount: number,
  day: number,
): LatestBands {
  const codes = new Int8Array(customerCount).fill(-1);
  const end = firstFrom(days, 0, days.length, day);
  for (let at = 0; at < end; at++) codes[customers[at] as number] = places[at] as number;
  return { bands, codes };
}
