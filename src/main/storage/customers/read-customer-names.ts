import { damaged } from '../book-faults';
import { readRow, readRows, type Database } from '../sqlite';
import { readCanonicalIds } from './canonical-customers';

/** The customers of a book by index: living, not merged into another, in the order of their ids. */
export interface CustomerNames {
  readonly ids: Int32Array;
  /** '' where the customer has none. */
  readonly codes: readonly string[];
  /** Never blank: a customer without a name is called by its code, e-mail, phone or tax number. */
  readonly names: readonly string[];
}

export function readCustomerNames(database: Database): CustomerNames {
  const shown = readShownNames(database);
  const canonicalIds = readCanonicalIds(database);
  const ids = Int32Array.from(shown.keys()).filter((id) => canonicalIds[id] === id);
  lendNames(shown, canonicalIds);
  return {
    ids,
    codes: Array.from(ids, (id) => shown.get(id)?.code ?? ''),
    names: Array.from(ids, (id) => nameOf(shown.get(id))),
  };
}

interface ShownNames {
  code: string;
  name: string;
  /** E-mail, phone or tax number, for want of anything better. */
  other: string;
}

/**
 * What was last said in a customer list comes first, then what it came with, then what was said in passing. Each is
 * asked for by itself: one ordered list of all three takes three times as long.
 */
function readShownNames(database: Database): Map<number, ShownNames> {
  const shown = new Map<number, ShownNames>();
  readRows(database, 'SELECT id FROM customer ORDER BY id', [], (row) =>
    shown.set(row.integer(0), { code: '', name: '', other: '' }),
  );
  for (const query of [saidInLists, saidAtFirst, saidInPassing]) {
    readRows(database, query, [], (row) => {
      const name = shown.get(row.integer(0));
      if (name === undefined) throw damaged(`no customer ${row.integer(0)}`);
      if (name.code === '') name.code = row.text(1);
      if (name.name === '') name.name = row.text(2);
      if (name.other === '') name.other = row.text(3);
    });
  }
  return shown;
}

const other = `iif(email <> '', email, iif(phone <> '', phone, tax_no))`;
const saidAtFirst = `SELECT id, code, name, ${other} FROM customer`;
/** By import and row, not by number: a row that is corrected long after stays what its file said. */
const saidInLists = `
  SELECT customer_id, code, name, ${other} FROM customer_record WHERE is_master
  ORDER BY import_id DESC, row_number DESC`;
const saidInPassing = `
  SELECT customer_id, code, name, ${other} FROM customer_record WHERE NOT is_master
  ORDER BY import_id, row_number`;

/** A customer that has no code or name of its own shows that of one merged into it. */
function lendNames(shown: ReadonlyMap<number, ShownNames>, canonicalIds: Int32Array): void {
  for (const [id, own] of shown) {
    const counted = shown.get(canonicalIds[id] ?? id);
    if (counted === undefined || counted === own) continue;
    if (counted.code === '') counted.code = own.code;
    if (counted.name === '') counted.name = own.name;
  }
}

function nameOf(shown: ShownNames | undefined): string {
  if (shown === undefined) return '';
  return [shown.name, shown.code, shown.other].find((text) => text !== '') ?? '';
}

/** How many lines have no customer and what they amount to, for the data-quality panel. */
export function countAnonymous(database: Database): { lines: number; amount: number } {
  return readRow(
    database,
    'SELECT count(*), ifnull(sum(amount), 0) FROM sale_line WHERE customer_id IS NULL AND replaced_by IS NULL',
    [],
    (row) => ({ lines: row.integer(0), amount: row.integer(1) }),
  );
}
