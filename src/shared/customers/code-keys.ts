import type { CustomerIdentity } from '../model/customer';
import { plainText } from './plain-text';

/** What the codes of some identities are compared by, in their order; '' where there is none. */
export interface CodeKeys {
  readonly known: readonly string[];
  readonly file: readonly string[];
}

/**
 * Codes are compared without case and width, unless codes that differ in nothing else stand for different names:
 * some programs number their customers `…Xab` and `…XaB`.
 */
export function codeKeys(known: readonly CustomerIdentity[], file: readonly CustomerIdentity[]): CodeKeys {
  const plain = { known: known.map(plainCode), file: file.map(plainCode) };
  const writings = new Map<string, string>();
  const written = new Set<string>();
  const note = (identities: readonly CustomerIdentity[], keys: readonly string[]): void => {
    for (const [index, key] of keys.entries()) {
      if (!letters.test(key)) continue;
      const writing = exactCode(identities[index]?.code ?? '');
      const before = writings.get(key);
      if (before === undefined) writings.set(key, writing);
      else if (before !== writing) written.add(key);
    }
  };
  note(known, plain.known);
  note(file, plain.file);
  if (written.size === 0) return plain;
  const strict = strictCodes(written, [known, plain.known], [file, plain.file]);
  const settle = (identities: readonly CustomerIdentity[], keys: readonly string[]): string[] =>
    keys.map((key, index) => (strict.has(key) ? exactCode(identities[index]?.code ?? '') : key));
  return { known: settle(known, plain.known), file: settle(file, plain.file) };
}

const letters = /\p{L}/u;

function plainCode({ code }: CustomerIdentity): string {
  return plainText(code);
}

function exactCode(code: string): string {
  return code.normalize('NFKC').trim();
}

type Keyed = readonly [identities: readonly CustomerIdentity[], keys: readonly string[]];

/** Of the codes that are written in several ways, those that stand for more than one name. */
function strictCodes(written: ReadonlySet<string>, ...lists: readonly Keyed[]): ReadonlySet<string> {
  const names = new Map<string, string>();
  const strict = new Set<string>();
  for (const [identities, keys] of lists) {
    for (const [index, key] of keys.entries()) {
      if (!written.has(key)) continue;
      const name = plainText(identities[index]?.name ?? '');
      const before = names.get(key) ?? '';
      if (before === '') names.set(key, name);
      else if (name !== '' && name !== before) strict.add(key);
    }
  }
  return strict;
}
