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

/** What was last said in a customer list comes first, then what it came with, then what was said in passing. */
function readShownNames(database: Database): Map<number, ShownNames> {
  const shown = new Map<number, ShownNames>();
  readRows(database, namesInOrder, [], (row) => {
    const id = row.integer(0);
    const name = shown.get(id) ?? { code: '', name: '', other: '' };
    shown.set(id, name);
    if (name.code === '') name.code = row.text(1);
    if (name.name === '') name.name = row.text(2);
    if (name.other === '') name.other = row.text(3);
  });
  return shown;
}

/** By import and row, not by number: a row that is corrected long after stays what its file said. */
const namesInOrder = `
  SELECT customer_id, code, name, other FROM (
    SELECT id AS customer_id, 1 AS source, 0 AS import_place, 0 AS row_place, code, name,
           iif(email <> '', email, iif(phone <> '', phone, tax_no)) AS other
    FROM customer
    UNION ALL
    SELECT customer_id, iif(is_master, 0, 2), iif(is_master, -import_id, import_id),
           iif(is_master, -row_number, row_number), code, name,
           iif(email <> '', email, iif(phone <> '', phone, tax_no))
    FROM customer_record
  ) ORDER BY customer_id, source, import_place, row_place`;

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
