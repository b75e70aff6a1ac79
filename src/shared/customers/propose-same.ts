import type { KnownIdentity, SameReason } from '../model/customer';
import { identityKeys, type IdentityKeys } from './identity-keys';
import { SharedKeys } from './shared-keys';

/** Two customers that may be the same, by their ids, the lower first. */
export interface ProposedPair {
  readonly left: number;
  readonly right: number;
  /** The weightiest first. */
  readonly reasons: readonly SameReason[];
}

/** In the order of their weight. */
const allReasons: readonly SameReason[] = ['taxNo', 'name', 'email', 'phone'];

/**
 * Pairs of customers that a person may want to merge: those with the same tax number, the same name but for its
 * legal form, the same e-mail address or telephone. Not those whose tax numbers say that they are two, not those
 * that somebody has found to be two, and nothing by what more than a few have in common (a switchboard, `info@`,
 * `Customer`). The weightiest first.
 *
 * @param apart pairs of ids that were found to be two customers, in any order
 */
export function proposeSame(
  known: readonly KnownIdentity[],
  apart: Iterable<readonly [number, number]> = [],
): readonly ProposedPair[] {
  const shared = new Map(allReasons.map((reason) => [reason, new SharedKeys()]));
  const taxNumbers = new Map<number, string[]>();
  for (const identity of known) {
    const keys = identityKeys(identity);
    for (const reason of allReasons) shared.get(reason)?.add(comparedBy(keys, reason), identity.customerId);
    if (keys.taxNo !== '') note(taxNumbers, identity.customerId, keys);
  }
  const refused = new Set(Array.from(apart, ([one, other]) => pairKey(one, other)));
  const found = new Map<string, { left: number; right: number; reasons: SameReason[] }>();
  for (const [reason, keys] of shared) {
    for (const [left, right] of keys.pairs()) {
      const key = pairKey(left, right);
      if (refused.has(key) || areTwoTaxpayers(taxNumbers.get(left), taxNumbers.get(right))) continue;
      const pair = found.get(key);
      if (pair === undefined) found.set(key, { left, right, reasons: [reason] });
      else if (!pair.reasons.includes(reason)) pair.reasons.push(reason);
    }
  }
  return [...found.values()].sort(weightiestFirst);
}

function comparedBy(keys: IdentityKeys, reason: SameReason): string {
  return reason === 'name' ? keys.bareName : keys[reason];
}

/** Numbers of two countries are two even when their digits agree; two КПП of one ИНН are one company's. */
function note(numbers: Map<number, string[]>, customer: number, { taxNo, taxPart }: IdentityKeys): void {
  const number = /^\D/.test(taxPart) ? `${taxPart} ${taxNo}` : taxNo;
  const before = numbers.get(customer);
  if (before === undefined) numbers.set(customer, [number]);
  else if (!before.includes(number)) before.push(number);
}

function areTwoTaxpayers(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return !left.some((one) => right.some((other) => mayBeOne(one, other)));
}

/** `de 123456789` may be `123456789`, but not `pt 123456789`. */
function mayBeOne(one: string, other: string): boolean {
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}

function pairKey(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function weightiestFirst(one: ProposedPair, other: ProposedPair): number {
  return weight(other) - weight(one) || one.left - other.left || one.right - other.right;
}

function weight({ reasons }: ProposedPair): number {
  return reasons.reduce((sum, reason) => sum + 2 ** (allReasons.length - allReasons.indexOf(reason)), 0);
}
