import { settleClaims } from './claims';
import { nobody, several } from './customer-directory';
import { exactKey, type IdentityKeys } from './identity-keys';
import type { Settlement } from './settlement';

/** Entries of a file that say the same and have no code. */
interface Alike {
  readonly key: string;
  readonly own: IdentityKeys;
  readonly entries: readonly number[];
}

/**
 * Finds the customers of entries without a code: by the whole of what they say, then by tax number, by name, by
 * e-mail and phone. What finds nobody, or not one alone, is a new customer.
 *
 * @param exact the customers of the book's identities without a code, by the whole of what those say
 */
export function settleCodeless(
  settlement: Settlement,
  entries: readonly number[],
  exact: ReadonlyMap<string, number>,
): void {
  const unknown = alikeEntries(settlement, entries).filter((group) => {
    const customer = exact.get(group.key);
    if (customer !== undefined) settlement.settle(group.entries, customer);
    return customer === undefined;
  });
  settleTaxNos(
    settlement,
    unknown.filter(({ own }) => own.taxNo !== ''),
  );
  settleNames(
    settlement,
    unknown.filter(({ own }) => own.taxNo === '' && own.name !== ''),
  );
  const nameless = unknown.filter(({ own }) => own.taxNo === '' && own.name === '');
  for (const group of nameless.sort(fullestFirst)) {
    grantFound(settlement, group, settlement.directory.findByContact(group.own));
  }
}

function alikeEntries(settlement: Settlement, entries: readonly number[]): Alike[] {
  const alike = new Map<string, { key: string; own: IdentityKeys; entries: number[] }>();
  for (const entry of entries) {
    const own = settlement.keys(entry);
    const key = exactKey(own, settlement.identity(entry));
    const group = alike.get(key);
    if (group) group.entries.push(entry);
    else alike.set(key, { key, own, entries: [entry] });
  }
  return [...alike.values()];
}

function settleTaxNos(settlement: Settlement, groups: readonly Alike[]): void {
  const { directory } = settlement;
  const grant = (group: Alike, customer: number): void => grantFound(settlement, group, customer);
  const unknown = settleClaims(
    groups,
    ({ own }) => directory.findByTaxNo(own),
    ({ own }) => own.taxPart,
    grant,
  );
  const left = settleClaims(
    unknown,
    ({ own }) => (directory.findByTaxNo(own) === nobody ? directory.findByName(own) : several),
    ({ own }) => `${own.taxNo}/${own.taxPart}`,
    grant,
  );
  const firstNew = directory.size;
  for (const group of inOrder(left, ({ own }) => own.taxNo)) {
    grant(group, directory.findByTaxNo(group.own, firstNew));
  }
}

function settleNames(settlement: Settlement, groups: readonly Alike[]): void {
  const { directory } = settlement;
  const grant = (group: Alike, customer: number): void => grantFound(settlement, group, customer);
  const left = settleClaims(
    groups,
    ({ own }) => directory.findByName(own),
    ({ own }) => contactOf(own),
    grant,
  );
  const firstNew = directory.size;
  for (const group of inOrder(left, ({ own }) => own.name)) {
    grant(group, directory.findByName(group.own, firstNew));
  }
}

/** The customer found, or a new one. */
function grantFound(settlement: Settlement, { entries, own }: Alike, found: number): void {
  const customer = found < 0 ? settlement.directory.add() : found;
  settlement.settle(entries, customer);
  settlement.directory.learn(customer, own);
}

/** A person's contacts tell them from a namesake. */
function contactOf({ isCompany, email, phone }: IdentityKeys): string {
  return isCompany ? '' : email || phone;
}

/** Groups that may be one customer in an order that their rows do not decide. */
function inOrder(groups: readonly Alike[], keyOf: (group: Alike) => string): Alike[] {
  const byKey = new Map<string, Alike[]>();
  for (const group of groups) {
    const key = keyOf(group);
    const others = byKey.get(key);
    if (others) others.push(group);
    else byKey.set(key, [group]);
  }
  return [...byKey.values()].flatMap((alike) => (alike.length === 1 ? alike : alike.sort(fullestFirst)));
}

/** What says more comes first, so that what says less finds it. */
function fullestFirst(left: Alike, right: Alike): number {
  return fullness(right.own) - fullness(left.own) || (left.key < right.key ? -1 : 1);
}

function fullness({ taxPart, email, phone }: IdentityKeys): number {
  return (taxPart === '' ? 0 : 4) + (email === '' ? 0 : 2) + (phone === '' ? 0 : 1);
}
