import { contractNumber, couldContinue, deadlineOf, isSameProduct } from './renewal-terms';
import type { ContractTerm } from '../model/records';

const none: readonly number[] = [];

/**
 * The renewals of a customer whose contracts follow one another, so that each can only be renewed by the next: what
 * `matchRenewals` finds, without looking at all pairs. Null where there is any choice.
 */
export function renewalsInChain(
  terms: readonly ContractTerm[],
  graceDays: number,
): readonly (readonly number[])[] | null {
  const renewals: (readonly number[])[] = [];
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place] as ContractTerm;
    const next = terms[place + 1];
    const afterNext = terms[place + 2];
    if (afterNext !== undefined && afterNext.startDay <= term.endDay + 1 + graceDays) return null;
    if (next === undefined) {
      renewals.push(none);
      continue;
    }
    const isNamed =
      next.renewedFrom !== '' && contractNumber(next.renewedFrom) === contractNumber(term.contractNo);
    if (next.renewedFrom !== '' && !isNamed) return null;
    const renewed = isNamed
      ? next.startDay > term.startDay && next.startDay <= deadlineOf(term, graceDays)
      : couldContinue(term, next, graceDays) && isSameProduct(term, next);
    renewals.push(renewed ? [place + 1] : none);
  }
  return renewals;
}
