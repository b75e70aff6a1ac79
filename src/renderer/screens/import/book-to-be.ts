import type { Language } from '@shared/contract/views';
import { currencyOf } from './currency-choice';
import type { LedgerEntry } from './ledger-entry';
import type { NewBook } from './wizard-state';

/** The book proposed for these files where none is open: named for them, in the currency that they name. */
export function bookToBe(entries: readonly LedgerEntry[], language: Language): NewBook {
  const inspection = entries.find((entry) => entry.inspection !== null)?.inspection;
  return {
    name: commonName(entries.map(({ file }) => file.name)),
    currency: currencyOf(inspection ?? null, language),
  };
}

/** What the names of several files have in common, without the numbers that tell them apart. */
function commonName(names: readonly string[]): string {
  const [first = '', ...others] = names.map((name) => name.replace(/\.[^.]+$/, ''));
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  const common = others.length === 0 ? first : first.slice(0, length).replace(/[\d\s._()-]+$/, '');
  return common.trim() || first;
}
