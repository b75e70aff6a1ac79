import { dayOfRunningOut } from './contract-cover';
import { contractNumber, isSameProduct, namedContracts } from './renewal-links';
import type { ContractTerm } from '../model/records';

/**
 * Which terms of one customer renew which. A term renews the contract that it names (`renewedFrom`); one that names
 * none renews, of the contracts that it could continue, one with the same number, else the one whose end lies closest
 * to its start. A term renews one contract at most; a contract may be renewed by several terms that name it.
 *
 * As of the deadline: whether a contract was renewed depends on nothing that is dated after it ran out and the days of
 * grace, so no later row changes it.
 *
 * @param terms of one customer, those never in force left out, in order of their start
 * @returns by term, the places of the terms that renew it, the earliest first
 */
export function matchRenewals(
  terms: readonly ContractTerm[],
  graceDays: number,
): readonly (readonly number[])[] {
  const renewals: number[][] = terms.map(() => []);
  const named = namedContracts(terms, graceDays);
  const match: Matching = {
    terms,
    graceDays,
    renewals,
    free: named.map((contract) => contract === null),
    linkedFrom: terms.map(() => Infinity),
    decided: terms.map(() => false),
  };
  named.forEach((contract, term) => {
    if (contract === null) return;
    const start = startOf(match, term);
    match.linkedFrom[contract] = Math.min(match.linkedFrom[contract] as number, start);
    if (start <= deadlineOf(terms[contract] as ContractTerm, graceDays)) renewals[contract]?.push(term);
  });
  for (const contract of inOrderOfEnd(terms)) decide(match, contract);
  return renewals;
}

/** The last day on which a renewal may begin: the day after the contract ran out, and the days of grace. */
export function deadlineOf(term: ContractTerm, graceDays: number): number {
  return dayOfRunningOut(term) + 1 + graceDays;
}

interface Matching {
  readonly terms: readonly ContractTerm[];
  readonly graceDays: number;
  readonly renewals: number[][];
  /** Terms that name no contract, while they renew none. */
  readonly free: boolean[];
  /** By contract, the first day from which a term that names it is known. */
  readonly linkedFrom: number[];
  readonly decided: boolean[];
}

function startOf({ terms }: Matching, term: number): number {
  return (terms[term] as ContractTerm).startDay;
}

function inOrderOfEnd(terms: readonly ContractTerm[]): readonly number[] {
  const ends = terms.map((term) => dayOfRunningOut(term));
  return terms.map((_, place) => place).sort((a, b) => (ends[a] as number) - (ends[b] as number) || a - b);
}

/** The closest term that no other open contract has a better claim to. */
function decide(match: Matching, contract: number): void {
  match.decided[contract] = true;
  const asOf = deadlineOf(match.terms[contract] as ContractTerm, match.graceDays);
  if ((match.linkedFrom[contract] as number) <= asOf) return;
  for (const term of candidates(match, contract, asOf)) {
    if (isFollowedCloser(match, contract, term, asOf)) continue;
    match.free[term] = false;
    match.renewals[contract]?.push(term);
    return;
  }
}

/** Whether the term is the closest of another open contract, and closer to that one. */
function isFollowedCloser(match: Matching, contract: number, term: number, asOf: number): boolean {
  const distance = distanceOf(match, contract, term, asOf);
  return match.terms.some(
    (_, other) =>
      other !== contract &&
      match.decided[other] === false &&
      (match.linkedFrom[other] as number) > asOf &&
      couldRenew(match, other, term, asOf) &&
      distanceOf(match, other, term, asOf) < distance &&
      candidates(match, other, asOf)[0] === term,
  );
}

/** Free terms that could continue a contract, the closest to its end first. */
function candidates(match: Matching, contract: number, asOf: number): readonly number[] {
  const found: number[] = [];
  for (let term = 0; term < match.terms.length && startOf(match, term) <= asOf; term++)
    if (match.free[term] === true && couldRenew(match, contract, term, asOf)) found.push(term);
  const distance = (term: number) => distanceOf(match, contract, term, asOf);
  return found.length < 2 ? found : found.sort((a, b) => distance(a) - distance(b) || a - b);
}

/**
 * A term continues a contract that it does not name if it is of the same product (where both name one), begins in
 * the second half of the contract or later, up to the deadline, and ends after it.
 */
function couldRenew({ terms, graceDays }: Matching, contract: number, term: number, asOf: number): boolean {
  const old = terms[contract] as ContractTerm;
  const next = terms[term] as ContractTerm;
  const last = dayOfRunningOut(old, asOf);
  return (
    next.startDay > old.startDay &&
    2 * (next.startDay - old.startDay) > last + 1 - old.startDay &&
    next.startDay <= last + 1 + graceDays &&
    next.endDay > last &&
    isSameProduct(old, next)
  );
}

/** Farther than any two days that a book can have. */
const otherNumber = 1_000_000;

/** Days between the end of a contract and the start of a term; one with its number comes before all others. */
function distanceOf({ terms }: Matching, contract: number, term: number, asOf: number): number {
  const old = terms[contract] as ContractTerm;
  const next = terms[term] as ContractTerm;
  const days = Math.abs(next.startDay - dayOfRunningOut(old, asOf) - 1);
  const number = contractNumber(old.contractNo);
  return number !== '' && number === contractNumber(next.contractNo) ? days : days + otherNumber;
}
