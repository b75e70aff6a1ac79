import type { CustomerIdentity, KnownIdentity } from '../model/customer';
import { settleClaims } from './claims';
import { codeKeys, type CodeKeys } from './code-keys';
import { nobody, several } from './customer-directory';
import { exactKey, identityKeys, type IdentityKeys } from './identity-keys';
import { settleCodeless } from './settle-codeless';
import { Settlement } from './settlement';

/** Who the customers of a file are. */
export interface CustomerResolution {
  /** By entry of the file: the customer's id in the book, or 0: the book does not have it yet. */
  readonly ids: Int32Array;
  /** By entry of the file: the first entry that is the same customer (its own index where none is before it). */
  readonly firstEntries: Int32Array;
}

/**
 * Finds the customers of a file in the book and among themselves: by id, then tax number, then name, then e-mail
 * or phone. Only what leaves no doubt is taken for the same; the rest become customers of their own, and
 * `proposeSame` shows which of them a person may want to merge. The order of the rows makes no difference, and
 * an identity that the book keeps is found again as the customer it was taken for.
 */
export function resolveCustomers(
  known: readonly KnownIdentity[],
  file: readonly CustomerIdentity[],
): CustomerResolution {
  const settlement = new Settlement(known, file);
  const codes = codeKeys(known, file);
  const { unknown, withCode } = settleKnownCodes(settlement, codes);
  const words = settleKnownWords(settlement, codes, known);
  const codeless = codes.file.flatMap((code, entry) =>
    code === '' && settlement.customers[entry] === nobody ? [entry] : [],
  );
  if (codeless.length > 0 || (unknown.size > 0 && withCode.size < settlement.knownCustomers)) {
    settlement.directory.usesContacts = contactsMatter(settlement);
    const exact = learnKnown(settlement, known);
    settlement.customers.forEach((customer, entry) => {
      if (customer === nobody || words.has(wordsOf(settlement.identity(entry)))) return;
      settlement.directory.learn(customer, settlement.keys(entry));
    });
    settleNewCodes(settlement, unknown, withCode);
    settleCodeless(settlement, codeless, exact);
  } else {
    // Codes alone decide, and nothing else need be looked at.
    for (const entries of unknown.values()) settlement.settle(entries, settlement.directory.add());
  }
  return { ids: settlement.ids(), firstEntries: settlement.firstEntries() };
}

/** Entries by a code that the book does not have. */
type NewCodes = ReadonlyMap<string, readonly number[]>;

/** Settles the entries whose code the book has; answers the others, and which customers have a code. */
function settleKnownCodes(
  settlement: Settlement,
  codes: CodeKeys,
): { unknown: NewCodes; withCode: Set<number> } {
  const byCode = new Map<string, number>();
  const withCode = new Set<number>();
  for (const [index, code] of codes.known.entries()) {
    if (code === '') continue;
    const customer = settlement.numbers[index] ?? nobody;
    withCode.add(customer);
    if (!byCode.has(code)) byCode.set(code, customer);
  }
  const unknown = new Map<string, number[]>();
  for (const [entry, code] of codes.file.entries()) {
    if (code === '') continue;
    const customer = byCode.get(code);
    if (customer !== undefined) {
      settlement.customers[entry] = customer;
      continue;
    }
    const entries = unknown.get(code);
    if (entries) entries.push(entry);
    else unknown.set(code, [entry]);
  }
  return { unknown, withCode };
}

/** Settles the entries without a code that are in the very words of the book; answers those words. */
function settleKnownWords(
  settlement: Settlement,
  codes: CodeKeys,
  known: readonly KnownIdentity[],
): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  if (!codes.file.includes('')) return words;
  for (const [index, identity] of known.entries()) {
    const text = wordsOf(identity);
    if (!words.has(text)) words.set(text, settlement.numbers[index] ?? nobody);
  }
  for (const [entry, code] of codes.file.entries()) {
    if (code !== '') continue;
    settlement.customers[entry] = words.get(wordsOf(settlement.identity(entry))) ?? nobody;
  }
  return words;
}

/** A company is found by number and name alone. */
function contactsMatter(settlement: Settlement): boolean {
  return settlement.customers.some((customer, entry) => {
    if (customer !== nobody) return false;
    const { isCompany, email, phone } = settlement.keys(entry);
    return !isCompany && (email !== '' || phone !== '');
  });
}

/** Answers the customers by their identities without a code, each whole. */
function learnKnown(
  { directory, numbers }: Settlement,
  known: readonly KnownIdentity[],
): ReadonlyMap<string, number> {
  const exact = new Map<string, number>();
  for (const [index, identity] of known.entries()) {
    const customer = numbers[index] ?? nobody;
    const keys = identityKeys(identity);
    directory.learn(customer, keys);
    if (keys.code !== '') continue;
    const key = exactKey(keys, identity);
    if (!exact.has(key)) exact.set(key, customer);
  }
  return exact;
}

/** A code that is new to the book may be given to a customer that had none, if only one can be meant. */
function settleNewCodes(settlement: Settlement, unknown: NewCodes, withCode: Set<number>): void {
  type Coded = readonly [code: string, entries: readonly number[]];
  const grant = ([, entries]: Coded, customer: number): void => {
    withCode.add(customer);
    settlement.settleAndLearn(entries, customer);
  };
  const meant =
    (find: (own: IdentityKeys) => number) =>
    ([, entries]: Coded): number => {
      const customer = agreed(entries.map((entry) => find(settlement.keys(entry))));
      return withCode.has(customer) ? several : customer;
    };
  const { directory } = settlement;
  const codeOf = ([code]: Coded): string => code;
  const byTaxNo = meant((own) => directory.findByTaxNo(own));
  const byName = meant((own) => directory.findByName(own));
  const unnumbered = settleClaims<Coded>([...unknown], byTaxNo, codeOf, grant);
  const left = settleClaims(unnumbered, byName, codeOf, grant);
  for (const group of left) grant(group, directory.add());
}

/** The one customer that all of these mean; those who mean nobody do not count. */
function agreed(customers: readonly number[]): number {
  let all = nobody;
  for (const customer of customers) {
    if (customer === nobody || customer === all) continue;
    if (customer === several || all !== nobody) return several;
    all = customer;
  }
  return all;
}

function wordsOf({ code, name, taxNo, email, phone }: CustomerIdentity): string {
  return `${code}\n${name}\n${taxNo}\n${email}\n${phone}`;
}
