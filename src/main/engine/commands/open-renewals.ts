import type { ContractCut } from '@shared/contract/renewal-views';
import { contractCuts } from '@shared/contract/renewal-views';
import type { RenewalPart } from '@shared/contract/renewal-set';
import type { DueContract } from '@shared/ledger/renewals';
import { isRenewed } from '@shared/ledger/renewal-sums';
import { everyPosition, rowStarts, stableOrder } from '@shared/ledger/stable-order';
import { periodRenewals, renewalsOf } from '@shared/metrics/period-renewals';
import { isoDay } from '@shared/model/day';
import type { Period } from '@shared/model/period';
import type { FeedbackAnswer } from '@shared/model/records';
import { bandOf, isOnScale, surveyOf, type Band, type Survey } from '@shared/model/survey';
import type { OpenBook } from '../session/open-book';
import { attributeNamed } from './attribute-named';

/** The contracts that fall due in a period, as the figures of the period have them. */
export function contractsDueIn(open: OpenBook, period: Period): readonly DueContract[] {
  return open.facts().of(period).derive(periodRenewals).contracts;
}

/** The same of any span of days, without the facts of a period. */
export function contractsBetween(open: OpenBook, start: number, end: number): readonly DueContract[] {
  return open.facts().derive(renewalsOf).between(start, end);
}

export function isOfPart(contract: DueContract, part: RenewalPart): boolean {
  if (part === 'due') return true;
  return part === 'renewed' ? isRenewed(contract) : contract.state === part;
}

/** What a contract is counted under; '' where nothing is known. */
export type RenewalKey = (contract: DueContract) => string;

/** By what contracts are cut: a property of their own, or an attribute of the customer. */
export function renewalKey(open: OpenBook, by: string): RenewalKey {
  const cut = contractCuts.find((candidate) => candidate === by);
  if (cut !== undefined) return keyOfContract(open, cut);
  // The spec of the headless commands calls the source of a customer its channel.
  const { values, codes } = attributeNamed(open, by === 'channel' ? 'source' : by);
  return ({ term }) => values[codes[term.customer] ?? -1] ?? '';
}

function keyOfContract(open: OpenBook, cut: ContractCut): RenewalKey {
  switch (cut) {
    case 'month':
      return ({ term }) => isoDay(term.endDay).slice(0, 7);
    case 'product':
      return ({ term }) => term.product.trim();
    case 'reason':
      return ({ term }) => term.reason.trim();
    case 'satisfaction': {
      const answers = renewalAnswers(open);
      const survey = cutSurvey(open);
      return (contract) => (survey === null ? '' : (answers(contract, [survey])?.band ?? ''));
    }
  }
}

/** The survey that contracts are cut by: NPS where the book has any answer to it, else CSAT. */
export function cutSurvey(open: OpenBook): Survey | null {
  return (['NPS', 'CSAT'] as const).find((survey) => surveysAsked(open).has(survey)) ?? null;
}

/** The surveys that the book holds any answer to. */
export function surveysAsked(open: OpenBook): ReadonlySet<Survey | null> {
  return answersOf(open).surveys;
}

export interface LatestAnswer {
  readonly survey: Survey;
  readonly band: Band;
  readonly answer: FeedbackAnswer;
}

/** The latest answer of a contract's customer to any of some surveys, by the end of its term and of the data. */
export function renewalAnswers(
  open: OpenBook,
): (contract: DueContract, surveys: readonly Survey[]) => LatestAnswer | null {
  const { feedback } = open.records();
  const { starts, places } = placesByCustomer(open);
  const { dataThrough } = open.facts().extents.contracts;
  const { satisfactionScale } = open.settings;
  return ({ term }, surveys) => {
    const last = Math.min(term.endDay, dataThrough ?? term.endDay);
    const from = starts[term.customer] ?? 0;
    for (let at = (starts[term.customer + 1] ?? 0) - 1; at >= from; at--) {
      const answer = feedback[places[at] as number] as FeedbackAnswer;
      const banded = answer.day > last ? null : inBand(answer, satisfactionScale);
      if (banded !== null && surveys.includes(banded.survey)) return banded;
    }
    return null;
  };
}

/** Places of all answers in the book's list, by customer, then by day: those of customer c lie from starts[c] on. */
function placesByCustomer(open: OpenBook): { readonly starts: Int32Array; readonly places: Int32Array } {
  return open.remember('answers by customer', () => {
    const { customers } = answersOf(open);
    const places = stableOrder(customers, everyPosition(customers.length));
    return { starts: rowStarts(customers, places, open.facts().index.customerCount), places };
  });
}

/** Whose every answer is, and to which surveys there is any: found in one look at them all, since there may be very many. */
function answersOf(open: OpenBook): {
  readonly customers: Int32Array;
  readonly surveys: ReadonlySet<Survey | null>;
} {
  return open.remember('answers', () => {
    const { feedback } = open.records();
    const customers = new Int32Array(feedback.length);
    const found = new Set<Survey | null>();
    let previous: Survey | null | undefined;
    for (let place = 0; place < feedback.length; place++) {
      const answer = feedback[place] as FeedbackAnswer;
      const survey = surveyOf(answer);
      customers[place] = answer.customer;
      if (survey !== previous) found.add(survey);
      previous = survey;
    }
    return { customers, surveys: found };
  });
}

function inBand(answer: FeedbackAnswer, satisfactionScale: number): LatestAnswer | null {
  const survey = surveyOf(answer);
  if (survey === null || !isOnScale(answer, survey, satisfactionScale)) return null;
  const band = bandOf(answer, survey, satisfactionScale);
  return band === null ? null : { survey, band, answer };
}
