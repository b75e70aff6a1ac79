import { dayOfRunningOut } from './contract-cover';
import { contractNumber, isSameProduct } from './renewal-terms';
import type { ContractTerm } from '../model/records';

/**
 * By term, the place of the contract that it says it renews (`renewedFrom`), or null where it names none that began
 * before it. Of several rows under that number: one that it is in time for, of the same product, that no other term
 * has named, the one whose end lies closest to the term's start.
 *
 * @param terms of one customer, in order of their start
 */
export function namedContracts(
  terms: readonly ContractTerm[],
  graceDays: number,
): readonly (number | null)[] {
  const places = new Map<string, number[]>();
  const followers = terms.map(() => 0);
  return terms.map((term, place) => {
    const named = contractNumber(term.renewedFrom);
    const followed = named === '' ? null : best(terms, places.get(named) ?? [], term, graceDays, followers);
    if (followed !== null) followers[followed] = (followers[followed] as number) + 1;
    const own = contractNumber(term.contractNo);
    const known = places.get(own);
    if (known === undefined) places.set(own, [place]);
    else known.push(place);
    return followed;
  });
}

function best(
  terms: readonly ContractTerm[],
  places: readonly number[],
  term: ContractTerm,
  graceDays: number,
  followers: readonly number[],
): number | null {
  let found: { readonly place: number; readonly rank: readonly number[] } | null = null;
  for (const place of places) {
    const contract = terms[place] as ContractTerm;
    if (contract.startDay >= term.startDay) continue;
    const late = term.startDay - dayOfRunningOut(contract, term.startDay) - 1;
    const rank = [
      late > graceDays ? 1 : 0,
      isSameProduct(contract, term) ? 0 : 1,
      followers[place] as number,
      Math.abs(late),
    ];
    if (found === null || isBelow(rank, found.rank)) found = { place, rank };
  }
  return found === null ? null : found.place;
}

function isBelow(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] as number) < (other[at] as number);
}
