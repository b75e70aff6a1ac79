import type { CustomerIdentity } from '@shared/model/customer';
import { bulkInsert, type BulkInsert } from '../bulk-insert';
import { nextId, rowsPerBreath, type Breathe, type Database } from '../sqlite';
import { KnownNamings } from './known-namings';
import type { CustomerMatch } from './match-customers';

/** How rows that are being imported use the entries of a customer dictionary. */
export interface UsedCustomers {
  /** Entries in the order of their first use. */
  readonly entries: Int32Array;
  /** For each of them, the row number of that first use. */
  readonly rowNumbers: Int32Array;
}

/**
 * Adds the customers that imported rows use and the book lacks. Answers the ids by entry; entries that no
 * imported row uses and the book does not know keep 0.
 */
export async function insertCustomers(
  database: Database,
  dictionary: readonly CustomerIdentity[],
  match: CustomerMatch,
  used: UsedCustomers,
  breathe: Breathe,
): Promise<Int32Array> {
  const ids = match.ids.slice();
  const idOfGroup = new Int32Array(ids.length);
  const customers = bulkInsert(database, 'customer', ['id', ...identityColumns]);
  let next = nextId(database, 'customer');
  for (const [place, entry] of used.entries.entries()) {
    if (place % rowsPerBreath === 0) await breathe();
    if (ids[entry] !== 0) continue;
    const group = match.firstEntries[entry] ?? entry;
    if (idOfGroup[group] === 0) {
      customers.add([next, ...identityCells(dictionary[entry])]);
      idOfGroup[group] = next;
      next += 1;
    }
    ids[entry] = idOfGroup[group] ?? 0;
  }
  customers.end();
  return ids;
}

/** Keeps in which words a file names a customer, where the book has not named it so before. */
export async function insertNamings(
  database: Database,
  importId: number,
  dictionary: readonly CustomerIdentity[],
  { match, ids }: { readonly match: CustomerMatch; readonly ids: Int32Array },
  used: UsedCustomers,
  breathe: Breathe,
): Promise<void> {
  const columns = ['import_id', 'row_number', 'customer_id', 'is_master', ...identityColumns];
  const records: BulkInsert = bulkInsert(database, 'customer_record', columns);
  const added = new KnownNamings();
  const named = new Set<number>();
  const severalTimes = idsOfSeveral(used.entries, ids);
  for (const [place, entry] of used.entries.entries()) {
    if (place % rowsPerBreath === 0) await breathe();
    const identity = dictionary[entry];
    const id = ids[entry] ?? 0;
    if (identity === undefined) throw new Error(`there is no customer ${entry} in the dictionary`);
    const canonical = match.canonicalIds[entry] ?? 0;
    // The first to name a new customer has become its own row; there is mostly no other.
    const isItself = canonical === 0 && !named.has(id);
    if (isItself && !severalTimes.has(id)) continue;
    named.add(id);
    const isKnown = canonical !== 0 && match.namings.has(identity, canonical);
    if (isKnown || added.has(identity, id)) continue;
    added.add(identity, id);
    if (!isItself) records.add([importId, used.rowNumbers[place] ?? 0, id, 0, ...identityCells(identity)]);
  }
  records.end();
}

/** Customers that a file names in more than one way. */
function idsOfSeveral(entries: Int32Array, ids: Int32Array): ReadonlySet<number> {
  const once = new Set<number>();
  const several = new Set<number>();
  for (const entry of entries) {
    const id = ids[entry] ?? 0;
    if (once.has(id)) several.add(id);
    once.add(id);
  }
  return several;
}

export const identityColumns = ['code', 'name', 'tax_no', 'email', 'phone'] as const;

export function identityCells(identity: CustomerIdentity | undefined): string[] {
  if (identity === undefined) throw new Error('a row names a customer that its dictionary lacks');
  const { code, name, taxNo, email, phone } = identity;
  return [code, name, taxNo, email, phone];
}
