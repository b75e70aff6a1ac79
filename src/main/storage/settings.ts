import { settingsPatch } from '@shared/contract/channels';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { damaged } from './book-faults';
import { readRows, type Database } from './sqlite';

/**
 * The book's definitions; what the book does not set has its default. Customers of a book that holds contracts and no
 * sales are counted by contract, until its base is set or sales come in.
 */
export function readSettings(database: Database): BookSettings {
  const stored = new Map(
    readRows(database, 'SELECT key, value FROM setting', [], (row) => [row.text(0), row.text(1)] as const),
  );
  const known: Record<string, unknown> = {};
  for (const key of Object.keys(defaultSettings)) {
    const text = stored.get(key);
    if (text !== undefined) known[key] = JSON.parse(text);
  }
  const parsed = settingsPatch.safeParse(known);
  if (!parsed.success) throw damaged(`settings: ${parsed.error.message}`);
  return { ...defaultSettings, base: proposedBase(database), ...definedOnly(parsed.data) };
}

function proposedBase(database: Database): BookSettings['base'] {
  const onlyContracts = 'SELECT EXISTS (SELECT 1 FROM contract) AND NOT EXISTS (SELECT 1 FROM sale_line)';
  const [answer] = readRows(database, onlyContracts, [], (row) => row.integer(0));
  return answer === 1 ? { kind: 'contract' } : defaultSettings.base;
}

export function writeSettings(database: Database, settings: Partial<BookSettings>): void {
  for (const [key, value] of Object.entries(definedOnly(settings))) {
    database.run('INSERT OR REPLACE INTO setting VALUES (?, ?)', [key, JSON.stringify(value)]);
  }
}

/** Whether the book's currency is settled; until then it shows the default and the first import settles it. */
export function isCurrencySettled(database: Database): boolean {
  return readRows(database, `SELECT 1 FROM setting WHERE key = 'currency'`, [], () => true).length > 0;
}

/** Takes the currency of the first import for that of the book. */
export function settleCurrency(database: Database, currency: string): void {
  writeSettings(database, { currency });
  database.run(`INSERT OR REPLACE INTO setting VALUES ('currencyByImport', 'true')`);
}

/** Leaves the currency open again, if it was an import that settled it: the book has none any more. */
export function unsettleCurrency(database: Database): void {
  const byImport = readRows(database, `SELECT 1 FROM setting WHERE key = 'currencyByImport'`, [], () => true);
  if (byImport.length > 0) database.run(`DELETE FROM setting WHERE key IN ('currency', 'currencyByImport')`);
}

/** Whether the book is the sample that comes with the app. */
export function readIsSample(database: Database): boolean {
  const values = readRows(database, `SELECT value FROM setting WHERE key = 'isSample'`, [], (row) =>
    row.text(0),
  );
  return values[0] === 'true';
}

type Defined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

function definedOnly<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
}
