import type { RenewalAnswer, RenewalRow } from '@shared/contract/renewal-views';
import { monthlyValue } from '@shared/ledger/contract-value';
import type { DueContract } from '@shared/ledger/renewals';
import { isoDay } from '@shared/model/day';
import type { Interaction } from '@shared/model/records';
import { readOwners } from '@main/storage';
import type { OpenBook } from '../session/open-book';
import { customerRow } from './customer-query';
import { renewalAnswers } from './open-renewals';

/** Describes contracts as a list shows them. */
export function renewalRows(open: OpenBook): (contract: DueContract) => RenewalRow {
  const owner = ownerOf(open);
  const contact = open.remember('last contact by customer', () => lastContacts(open));
  const answerOf = renewalAnswers(open);
  return (contract) => {
    const { term, state, daysLate } = contract;
    const { id, code, name } = customerRow(open, term.customer);
    const last = contact.get(term.customer);
    const answer = answerOf(contract, ['NPS', 'CSAT']);
    return {
      id: term.id,
      customer: { id, code, name },
      contractNo: term.contractNo,
      product: term.product,
      start: isoDay(term.startDay),
      end: isoDay(term.endDay),
      cancelled: term.cancelledDay === null ? null : isoDay(term.cancelledDay),
      value: term.value,
      monthlyValue: monthlyValue(term),
      autoRenew: term.autoRenew,
      state,
      daysLate,
      renewal: renewalOf(contract),
      reason: term.reason,
      owner: owner(term.customer),
      lastContact: last === undefined ? null : { day: isoDay(last.day), kind: last.kind },
      satisfaction: answer === null ? null : describeAnswer(answer),
      fileName: term.fileName,
      sheet: term.sheet,
      row: term.row,
    };
  };
}

function renewalOf({ renewals, agreed }: DueContract): RenewalRow['renewal'] {
  const terms = renewals.length > 0 ? renewals : agreed;
  const [first] = terms;
  if (first === undefined) return null;
  let monthly: number | null = 0;
  for (const term of terms) {
    const value = monthlyValue(term);
    monthly = value === null || monthly === null ? null : monthly + value;
  }
  return { contractNo: first.contractNo, start: isoDay(first.startDay), monthlyValue: monthly };
}

function describeAnswer({
  survey,
  band,
  answer,
}: NonNullable<ReturnType<ReturnType<typeof renewalAnswers>>>): RenewalAnswer {
  return { survey, band, score: answer.score, day: isoDay(answer.day) };
}

function ownerOf(open: OpenBook): (customer: number) => string {
  const { values, codes } = open.remember('owners', () => readOwners(open.book.database));
  return (customer) => values[codes[customer] ?? -1] ?? '';
}

/** The latest interaction of each customer that the data know of. */
function lastContacts(open: OpenBook): ReadonlyMap<number, Interaction> {
  const { dataThrough } = open.facts().extents.contracts;
  const found = new Map<number, Interaction>();
  for (const interaction of open.records().interactions)
    if (dataThrough !== null && interaction.day <= dataThrough) found.set(interaction.customer, interaction);
  return found;
}
