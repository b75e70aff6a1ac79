import { dayOfRunningOut } from './contract-cover';
import { renewalsInChain } from './renewal-chain';
import { namedContracts } from './renewal-links';
import { contractNumber, couldContinue, deadlineOf, productName } from './renewal-terms';
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
  return renewalsInChain(terms, graceDays) ?? matchAll(terms, graceDays);
}

interface Matching {
  readonly terms: readonly ContractTerm[];
  readonly graceDays: number;
  /** By term, so that they compare without regard to blanks and case. */
  readonly numbers: readonly string[];
  readonly products: readonly string[];
  readonly renewals: number[][];
  /** Terms that name no contract, while they renew none. */
  readonly free: boolean[];
  /** By contract, the first day from which a term that names it is known. */
  readonly linkedFrom: number[];
  readonly decided: boolean[];
}

function matchAll(terms: readonly ContractTerm[], graceDays: number): readonly (readonly number[])[] {
  const renewals: number[][] = terms.map(() => []);
  const named = namedContracts(terms, graceDays);
  const match: Matching = {
    terms,
    graceDays,
    numbers: terms.map(({ contractNo }) => contractNumber(contractNo)),
    products: terms.map(({ product }) => productName(product)),
    renewals,
    free: named.map((contract) => contract === null),
    linkedFrom: terms.map(() => Infinity),
    decided: terms.map(() => false),
  };
  named.forEach((contract, term) => {
    if (contract === null) return;
    const { startDay } = terms[term] as ContractTerm;
    match.linkedFrom[contract] = Math.min(match.linkedFrom[contract] as number, startDay);
    if (startDay <= deadlineOf(terms[contract] as ContractTerm, graceDays)) renewals[contract]?.push(term);
  });
  for (const contract of inOrderOfEnd(terms)) decide(match, contract);
  return renewals;
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
  const passedOver = new Set<number>();
  for (;;) {
    const term = closest(match, contract, asOf, passedOver);
    if (term === null) return;
    if (isFollowedCloser(match, contract, term, asOf)) {
      passedOver.add(term);
      continue;
    }
    match.free[term] = false;
    match.renewals[contract]?.push(term);
    return;
  }
}

const nothing: ReadonlySet<number> = new Set();

/** Whether the term is the closest of another open contract, and closer to that one. */
function isFollowedCloser(match: Matching, contract: number, term: number, asOf: number): boolean {
  const distance = distanceOf(match, contract, term, asOf);
  if (distance === 0) return false;
  return match.terms.some(
    (_, other) =>
      match.decided[other] === false &&
      (match.linkedFrom[other] as number) > asOf &&
      couldRenew(match, other, term, asOf) &&
      distanceOf(match, other, term, asOf) < distance &&
      closest(match, other, asOf, nothing) === term,
  );
}

/** The free term that follows a contract most closely, of equally close ones the first; null: none could renew it. */
function closest(
  match: Matching,
  contract: number,
  asOf: number,
  except: ReadonlySet<number>,
): number | null {
  let found: number | null = null;
  let least = Infinity;
  for (let term = 0; term < match.terms.length; term++) {
    if ((match.terms[term] as ContractTerm).startDay > asOf) break;
    if (match.free[term] === false || !couldRenew(match, contract, term, asOf) || except.has(term)) continue;
    const distance = distanceOf(match, contract, term, asOf);
    if (distance >= least) continue;
    found = term;
    least = distance;
  }
  return found;
}

function couldRenew(match: Matching, contract: number, term: number, asOf: number): boolean {
  const { terms, graceDays, products } = match;
  const [old, next] = [products[contract] as string, products[term] as string];
  return (
    couldContinue(terms[contract] as ContractTerm, terms[term] as ContractTerm, graceDays, asOf) &&
    (old === '' || next === '' || old === next)
  );
}

/** Farther than any two days that a book can have. */
const otherNumber = 1_000_000;

/** Days between the end of a contract and the start of a term; one with its number comes before all others. */
function distanceOf({ terms, numbers }: Matching, contract: number, term: number, asOf: number): number {
  const old = terms[contract] as ContractTerm;
  const next = terms[term] as ContractTerm;
  const days = Math.abs(next.startDay - dayOfRunningOut(old, asOf) - 1);
  return numbers[contract] !== '' && numbers[contract] === numbers[term] ? days : days + otherNumber;
}
