import type { KnownIdentity } from '@shared/model/customer';
import { readRows, scanRows, type Breathe, type Database } from '../sqlite';
import { readCanonicalIds } from './canonical-customers';

/**
 * Everything by which the book knows its customers: their own rows first, in the order of their numbers, then
 * what later files said. `customerId` is the customer's own, also where it is merged into another.
 */
export async function readIdentities(database: Database, breathe: Breathe): Promise<KnownIdentity[]> {
  const identities: KnownIdentity[] = [];
  for (const select of [selectOwn, selectSaid]) {
    await scanRows(database, select, [], breathe, ([customerId, code, name, taxNo, email, phone]) => {
      identities.push({
        customerId: Number(customerId),
        code: String(code),
        name: String(name),
        taxNo: String(taxNo),
        email: String(email),
        phone: String(phone),
      });
    });
  }
  return identities;
}

/** The same at once, each under the number of the customer it counts as: for who may be the same. */
export function readKnownCustomers(database: Database): KnownIdentity[] {
  const canonicalIds = readCanonicalIds(database);
  return [selectOwn, selectSaid].flatMap((select) =>
    readRows(database, select, [], (row) => ({
      customerId: canonicalIds[row.integer(0)] ?? row.integer(0),
      code: row.text(1),
      name: row.text(2),
      taxNo: row.text(3),
      email: row.text(4),
      phone: row.text(5),
    })),
  );
}

const selectOwn = 'SELECT id, code, name, tax_no, email, phone FROM customer ORDER BY id';

/** Each once, in the order in which they were first said. */
const selectSaid = `
  SELECT customer_id, code, name, tax_no, email, phone FROM customer_record
  GROUP BY customer_id, code, name, tax_no, email, phone ORDER BY min(id)`;
