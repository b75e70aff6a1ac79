import { identityKeys } from '@shared/customers/identity-keys';
import { resolveCustomers } from '@shared/customers/resolve-customers';
import type { CustomerIdentity, KnownIdentity } from '@shared/model/customer';
import type { Breathe, Database } from '../sqlite';
import { KnownNamings } from './known-namings';
import { readIdentities } from './read-identities';

/** Who the customers of a file are in the book, by entry of its dictionary. */
export interface CustomerMatch {
  /** The customer under whose number rows are written; 0: one that the book does not have yet. */
  readonly ids: Int32Array;
  /** The customer it counts as: another where it is merged into that one; 0: not in the book yet. */
  readonly canonicalIds: Int32Array;
  /** The first entry that is the same customer, which stands for it while it is new. */
  readonly firstEntries: Int32Array;
  /** In which words the book has named its customers, by the customer they count as. */
  readonly namings: KnownNamings;
}

export interface CustomerMatchRequest {
  readonly dictionary: readonly CustomerIdentity[];
  /** By customer id, the customer it counts as. */
  readonly canonicalIds: Int32Array;
  /** Customers by entry, from an earlier import of the very same file; asked for where entries stay unknown. */
  readonly readEarlier: () => Promise<ReadonlyMap<number, number>>;
}

/**
 * Finds the customers of a file. Words that have named one customer before name it again, whoever else may fit
 * them by now: an overlapping export must find its own lines. Rows of a merged customer are written under the
 * number that the file means, so that the merge can be undone with them.
 */
export async function matchCustomers(
  database: Database,
  { dictionary, canonicalIds, readEarlier }: CustomerMatchRequest,
  breathe: Breathe,
): Promise<CustomerMatch> {
  const own = await readIdentities(database, breathe);
  const counted = (id: number): number => canonicalIds[id] ?? 0;
  const known = own.map((identity) => ({ ...identity, customerId: counted(identity.customerId) }));
  const namings = new KnownNamings();
  for (const identity of known) namings.add(identity, identity.customerId);
  await breathe();
  const { ids: found, firstEntries } = resolveCustomers(known, dictionary);
  await breathe();

  dictionary.forEach((identity, entry) => {
    found[entry] = namings.only(identity) ?? found[entry] ?? 0;
  });
  if (found.includes(0)) {
    const earlier = await readEarlier();
    for (const [entry, id] of earlier) if (found[entry] === 0) found[entry] = counted(id);
  }
  settleGroups(found, firstEntries);
  return {
    ids: membersMeant(found, dictionary, own, canonicalIds),
    canonicalIds: found,
    firstEntries,
    namings,
  };
}

/** Entries that were found to be one customer stay one when one of them has turned out to be known. */
function settleGroups(found: Int32Array, firstEntries: Int32Array): void {
  const knownOfGroup = new Map<number, number>();
  found.forEach((id, entry) => {
    const group = firstEntries[entry] ?? entry;
    if (id > 0 && !knownOfGroup.has(group)) knownOfGroup.set(group, id);
  });
  found.forEach((id, entry) => {
    if (id === 0) found[entry] = knownOfGroup.get(firstEntries[entry] ?? entry) ?? 0;
  });
}

/** Of merged customers, the one that an entry means: the one with its code, else with its tax number, else its name. */
function membersMeant(
  found: Int32Array,
  dictionary: readonly CustomerIdentity[],
  own: readonly KnownIdentity[],
  canonicalIds: Int32Array,
): Int32Array {
  const mergedInto = new Set(canonicalIds.filter((canonical, id) => canonical !== id));
  if (mergedInto.size === 0) return found.slice();
  const members = new Map<string, number>();
  for (const identity of own) {
    const canonical = canonicalIds[identity.customerId] ?? 0;
    if (!mergedInto.has(canonical)) continue;
    for (const key of memberKeys(canonical, identity)) {
      if (!members.has(key)) members.set(key, identity.customerId);
    }
  }
  return found.map((canonical, entry) => {
    const identity = dictionary[entry];
    if (!mergedInto.has(canonical) || identity === undefined) return canonical;
    const key = memberKeys(canonical, identity).find((candidate) => members.has(candidate));
    return key === undefined ? canonical : (members.get(key) ?? canonical);
  });
}

function memberKeys(canonical: number, identity: CustomerIdentity): string[] {
  const keys = identityKeys(identity);
  return (['code', 'taxNo', 'name', 'email', 'phone'] as const)
    .filter((field) => keys[field] !== '')
    .map((field) => `${canonical} ${field} ${keys[field]}`);
}
