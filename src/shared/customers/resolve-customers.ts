import type { CustomerIdentity, KnownIdentity } from '../model/customer';
import { identityKeys, type IdentityKeys } from './identity-keys';

/** Who the customers of a file are. */
export interface CustomerResolution {
  /** By entry of the file: the customer's id in the book, or 0: the book does not have it yet. */
  readonly ids: Int32Array;
  /** By entry of the file: the first entry that is the same customer (its own index where none is before it). */
  readonly firstEntries: Int32Array;
}

/** A customer of the book (id above 0) or a new one (the entry it was first named by). */
interface Candidate {
  readonly id: number;
  readonly entry: number;
  readonly codes: Set<string>;
  readonly taxNos: Set<string>;
  readonly emails: Set<string>;
  readonly phones: Set<string>;
}

/**
 * Finds the customers of a file in the book and among themselves: by id, then tax number, then name, then e-mail
 * or phone. Only what leaves no doubt is taken for the same; the rest become customers of their own, and
 * `proposeSame` shows which of them a person may want to merge. The order of the rows makes no difference to
 * whether entries with ids and without are found together: those with ids come first.
 */
export function resolveCustomers(
  known: readonly KnownIdentity[],
  file: readonly CustomerIdentity[],
): CustomerResolution {
  const directory = new Directory();
  for (const identity of known) directory.addKnown(identity.customerId, identityKeys(identity));
  const keys = file.map(identityKeys);
  const ids = new Int32Array(file.length);
  const firstEntries = Int32Array.from(file, (_, entry) => entry);
  const rank = ({ code, taxNo, name }: IdentityKeys): number =>
    code !== '' ? 0 : taxNo !== '' ? 1 : name !== '' ? 2 : 3;
  const codesOfName = namesWithSeveralCodes(keys);
  for (let wanted = 0; wanted <= 3; wanted += 1) {
    for (const [entry, own] of keys.entries()) {
      if (rank(own) !== wanted) continue;
      const found = directory.find(own, codesOfName.has(own.name)) ?? directory.addNew(entry);
      directory.learn(found, own);
      ids[entry] = found.id;
      firstEntries[entry] = found.entry;
    }
  }
  return settleFirst(ids, firstEntries);
}

/** The entry that stands for a customer is the first in the file, whichever was looked at first. */
function settleFirst(ids: Int32Array, firstEntries: Int32Array): CustomerResolution {
  const first = new Map<string, number>();
  for (let entry = 0; entry < ids.length; entry += 1) {
    const id = ids[entry] ?? 0;
    const customer = id > 0 ? `id ${id}` : `entry ${firstEntries[entry]}`;
    const settled = first.get(customer) ?? entry;
    first.set(customer, settled);
    firstEntries[entry] = settled;
  }
  return { ids, firstEntries };
}

function namesWithSeveralCodes(keys: readonly IdentityKeys[]): ReadonlySet<string> {
  const codes = new Map<string, string>();
  const several = new Set<string>();
  for (const { name, code } of keys) {
    if (name === '' || code === '') continue;
    const before = codes.get(name);
    if (before !== undefined && before !== code) several.add(name);
    codes.set(name, code);
  }
  return several;
}

class Directory {
  readonly #byCode = new Map<string, Candidate>();
  readonly #byTaxNo = new Map<string, Set<Candidate>>();
  readonly #byName = new Map<string, Set<Candidate>>();
  readonly #byEmail = new Map<string, Set<Candidate>>();
  readonly #byPhone = new Map<string, Set<Candidate>>();
  readonly #known = new Map<number, Candidate>();

  addKnown(id: number, keys: IdentityKeys): void {
    const candidate = this.#known.get(id) ?? newCandidate(id, -1);
    this.#known.set(id, candidate);
    this.learn(candidate, keys);
  }

  addNew(entry: number): Candidate {
    return newCandidate(0, entry);
  }

  /** From now on the customer is found by these keys too. */
  learn(candidate: Candidate, { code, taxNo, name, email, phone }: IdentityKeys): void {
    if (code !== '' && !this.#byCode.has(code)) {
      this.#byCode.set(code, candidate);
      candidate.codes.add(code);
    }
    if (taxNo !== '') candidate.taxNos.add(taxNo);
    if (email !== '') candidate.emails.add(email);
    if (phone !== '') candidate.phones.add(phone);
    put(this.#byTaxNo, taxNo, candidate);
    put(this.#byName, name, candidate);
    put(this.#byEmail, email, candidate);
    put(this.#byPhone, phone, candidate);
  }

  /** The one customer that these keys mean beyond doubt, or null. */
  find(own: IdentityKeys, nameHasSeveralCodes: boolean): Candidate | null {
    if (own.code !== '') {
      const byCode = this.#byCode.get(own.code);
      if (byCode) return byCode;
      // An id that is new to the book may be given to a customer that had none, if only one can be meant.
      const byTaxNo = only(this.#of(this.#byTaxNo, own.taxNo));
      if (byTaxNo) return byTaxNo.codes.size === 0 ? byTaxNo : null;
      if (nameHasSeveralCodes) return null;
      const byName = only(this.#of(this.#byName, own.name));
      return byName && byName.codes.size === 0 && !conflicts(byName, own) ? byName : null;
    }
    const byTaxNo = only(this.#of(this.#byTaxNo, own.taxNo));
    if (byTaxNo) return byTaxNo;
    if (own.name !== '') return this.#findByName(own);
    return only(this.#of(this.#byEmail, own.email)) ?? only(this.#of(this.#byPhone, own.phone));
  }

  #findByName(own: IdentityKeys): Candidate | null {
    const fitting = this.#of(this.#byName, own.name).filter((candidate) => !conflicts(candidate, own));
    const agreeing = fitting.filter(
      ({ emails, phones }) => emails.has(own.email) || phones.has(own.phone),
    );
    const bare = fitting.filter(({ codes, taxNos }) => codes.size === 0 && taxNos.size === 0);
    return only(agreeing) ?? only(fitting) ?? only(bare);
  }

  #of(map: ReadonlyMap<string, ReadonlySet<Candidate>>, key: string): readonly Candidate[] {
    return key === '' ? [] : [...(map.get(key) ?? [])];
  }
}

/** Same name, but a tax number or an e-mail that tells them apart. */
function conflicts({ taxNos, emails, phones }: Candidate, own: IdentityKeys): boolean {
  if (own.taxNo !== '' && taxNos.size > 0 && !taxNos.has(own.taxNo)) return true;
  if (own.email === '' || emails.size === 0 || emails.has(own.email)) return false;
  return !phones.has(own.phone);
}

function newCandidate(id: number, entry: number): Candidate {
  return {
    id,
    entry,
    codes: new Set(),
    taxNos: new Set(),
    emails: new Set(),
    phones: new Set(),
  };
}

function put(map: Map<string, Set<Candidate>>, key: string, candidate: Candidate): void {
  if (key === '') return;
  const found = map.get(key);
  if (found) found.add(candidate);
  else map.set(key, new Set([candidate]));
}

function only(candidates: readonly Candidate[]): Candidate | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
