import type { CustomerIdentity, KnownIdentity } from '../model/customer';
import { plainText } from './plain-text';

/** What the codes of some identities are compared by, in their order; '' where there is none. */
export interface CodeKeys {
  readonly known: readonly string[];
  readonly file: readonly string[];
}

/**
 * Codes are compared without case and width, unless codes that differ in nothing else stand for different names:
 * some programs number their customers `…Xab` and `…XaB`. A code in the very writing of the book is the book's.
 */
export function codeKeys(known: readonly KnownIdentity[], file: readonly CustomerIdentity[]): CodeKeys {
  const plain = { known: known.map(plainCode), file: file.map(plainCode) };
  const unlike = keysOfSeveralWritings([known, plain.known], [file, plain.file]);
  if (unlike.size === 0) return plain;
  const writings = new Map<string, Writing[]>([...unlike].map((key) => [key, []]));
  note(writings, known, plain.known);
  note(writings, file, plain.file);
  const settled = new Map([...writings].map(([key, ofKey]) => [key, settleWritings(ofKey)]));
  const settle = (identities: readonly CustomerIdentity[], keys: readonly string[]): string[] =>
    keys.map((key, index) => settled.get(key)?.get(exactCode(identities[index])) || key);
  return { known: settle(known, plain.known), file: settle(file, plain.file) };
}

const letters = /\p{L}/u;

function plainCode({ code }: CustomerIdentity): string {
  return plainText(code);
}

function exactCode(identity: CustomerIdentity | undefined): string {
  return (identity?.code ?? '').normalize('NFKC').trim();
}

type Keyed = readonly [identities: readonly CustomerIdentity[], keys: readonly string[]];

function keysOfSeveralWritings(...lists: readonly Keyed[]): ReadonlySet<string> {
  const writings = new Map<string, string>();
  const several = new Set<string>();
  for (const [identities, keys] of lists) {
    for (const [index, key] of keys.entries()) {
      if (!letters.test(key)) continue;
      const writing = exactCode(identities[index]);
      const before = writings.get(key);
      if (before === undefined) writings.set(key, writing);
      else if (before !== writing) several.add(key);
    }
  }
  return several;
}

/** One writing of a code, with the names it stands for. */
interface Writing {
  readonly text: string;
  readonly names: Set<string>;
  /** The customer of the book that has it, or 0. */
  readonly customerId: number;
}

function note(
  writings: ReadonlyMap<string, Writing[]>,
  identities: readonly (CustomerIdentity & { readonly customerId?: number })[],
  keys: readonly string[],
): void {
  for (const [index, key] of keys.entries()) {
    const ofKey = writings.get(key);
    const identity = identities[index];
    if (ofKey === undefined || identity === undefined) continue;
    const text = exactCode(identity);
    let writing = ofKey.find((one) => one.text === text);
    if (writing === undefined) {
      writing = { text, names: new Set(), customerId: identity.customerId ?? 0 };
      ofKey.push(writing);
    }
    const name = plainText(identity.name);
    if (name !== '') writing.names.add(name);
  }
}

/** By writing, what it is compared by; '' where case makes no difference. */
function settleWritings(writings: readonly Writing[]): ReadonlyMap<string, string> {
  const ofBook = writings.filter(({ customerId }) => customerId > 0);
  const [first] = ofBook;
  if (first === undefined || ofBook.some(({ customerId }) => customerId !== first.customerId)) {
    // Nothing in the book to go by, or several: one code only if no two writings contradict each other.
    const agree =
      first === undefined && writings.every((one) => writings.every((other) => !differ(one, other)));
    return new Map(writings.map((writing) => [writing.text, agree ? '' : distinct(writing, ofBook)]));
  }
  const book = { ...first, names: new Set(ofBook.flatMap((writing) => [...writing.names])) };
  return new Map(
    writings.map((one) => [one.text, one.customerId > 0 || !differ(one, book) ? '' : distinct(one, ofBook)]),
  );
}

/** No key that disregards case begins so. Writings of one customer stay one. */
function distinct({ text, customerId }: Writing, ofBook: readonly Writing[]): string {
  return ` ${ofBook.find((one) => one.customerId === customerId)?.text ?? text}`;
}

function differ(one: Writing, other: Writing): boolean {
  return one.names.size > 0 && other.names.size > 0 && ![...one.names].some((name) => other.names.has(name));
}
