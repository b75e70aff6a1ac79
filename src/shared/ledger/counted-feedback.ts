import { assert } from '../base/assert';
import { bandOf, isOnScale, surveyBands, surveyOf, surveys, type Band, type Survey } from '../model/survey';
import type { FeedbackAnswer } from '../model/records';
import type { BookSettings } from '../model/settings';
import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';

/** The answers of a span of days that figures are made of, by survey, and those that stand in none. */
export interface CountedFeedback {
  readonly surveys: Readonly<Record<Survey, SurveyAnswers>>;
  /** Answers of a survey that is none of `surveys`. */
  readonly unknownSurvey: number;
}

export interface SurveyAnswers {
  readonly survey: Survey;
  /** By day, then as in the book. */
  readonly counted: readonly FeedbackAnswer[];
  /** Counted answers by band. */
  readonly inBand: Readonly<Partial<Record<Band, number>>>;
  /** Customers with a counted answer, and those with one in a band. */
  readonly answered: CustomerGroup;
  readonly customersIn: (band: Band) => CustomerGroup;
  /** Earlier answers of customers who answered again in the span: not counted where the latest counts. */
  readonly superseded: number;
  /** Answers with a score that their scale does not have. */
  readonly offScale: number;
}

/** Which answers of a customer count, and the scale of satisfaction surveys that state none. */
export type FeedbackRules = Pick<BookSettings, 'feedbackAnswers' | 'satisfactionScale'>;

const answeredBit = 1;

/**
 * Counts the answers of `start` ≤ day < `end`. Where the latest answer counts, it is the last on its scale that the
 * customer gave to that survey inside the span; of two on one day, the one that stands later in the book.
 *
 * @param feedback in order of day, then of the book
 */
export function countFeedback(
  feedback: readonly FeedbackAnswer[],
  customerCount: number,
  { start, end }: { readonly start: number; readonly end: number },
  rules: FeedbackRules,
): CountedFeedback {
  const from = firstFrom(feedback, start);
  const to = firstFrom(feedback, end);
  const counts = Object.fromEntries(
    surveys.map((survey) => [survey, new Tally(survey, customerCount)]),
  ) as Record<Survey, Tally>;
  let unknownSurvey = 0;
  // From the latest on, so that the first answer met of a customer is the one that counts.
  for (let place = to - 1; place >= from; place--) {
    const answer = feedback[place] as FeedbackAnswer;
    const survey = surveyOf(answer);
    if (survey === null) unknownSurvey += 1;
    else counts[survey].take(answer, rules);
  }
  return {
    surveys: { NPS: counts.NPS.finish(), CSAT: counts.CSAT.finish(), CES: counts.CES.finish() },
    unknownSurvey,
  };
}

class Tally {
  readonly #survey: Survey;
  readonly #counted: FeedbackAnswer[] = [];
  readonly #codes: Uint8Array;
  readonly #inBand: Partial<Record<Band, number>> = {};
  readonly #bands: readonly Band[];
  #superseded = 0;
  #offScale = 0;

  constructor(survey: Survey, customerCount: number) {
    this.#survey = survey;
    this.#codes = new Uint8Array(customerCount);
    this.#bands = surveyBands[survey];
    for (const band of this.#bands) this.#inBand[band] = 0;
  }

  take(answer: FeedbackAnswer, { feedbackAnswers, satisfactionScale }: FeedbackRules): void {
    const code = this.#codes[answer.customer] ?? 0;
    if (!isOnScale(answer, this.#survey, satisfactionScale)) this.#offScale += 1;
    else if (code !== 0 && feedbackAnswers === 'latest') this.#superseded += 1;
    else {
      const band = bandOf(answer, this.#survey, satisfactionScale);
      this.#codes[answer.customer] = code | answeredBit | this.#bitOf(band);
      if (band !== null) this.#inBand[band] = (this.#inBand[band] ?? 0) + 1;
      this.#counted.push(answer);
    }
  }

  finish(): SurveyAnswers {
    const tallied = tallyCodes(this.#codes);
    const group = (bit: number) => customersWhere(tallied, bit, bit);
    return {
      survey: this.#survey,
      counted: this.#counted.reverse(),
      inBand: this.#inBand,
      answered: group(answeredBit),
      customersIn: (band) => group(this.#bitOf(band)),
      superseded: this.#superseded,
      offScale: this.#offScale,
    };
  }

  #bitOf(band: Band | null): number {
    if (band === null) return 0;
    const place = this.#bands.indexOf(band);
    assert(place >= 0, `${this.#survey} has no ${band}`);
    return 2 << place;
  }
}

/** The place of the first answer on or after the day. */
function firstFrom(feedback: readonly FeedbackAnswer[], day: number): number {
  let low = 0;
  let high = feedback.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((feedback[middle] as FeedbackAnswer).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
