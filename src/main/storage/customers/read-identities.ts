import type { KnownIdentity } from '@shared/model/customer';
import { scanRows, type Breathe, type Database } from '../sqlite';

/**
 * Everything by which the book knows its customers: their own rows first, in the order of their numbers, then
 * what later files said. `customerId` is the customer's own, also where it is merged into another.
 */
export async function readIdentities(database: Database, breathe: Breathe): Promise<KnownIdentity[]> {
  const identities: KnownIdentity[] = [];
  await scanRows(database, selectIdentities, [], breathe, ([customerId, code, name, taxNo, email, phone]) => {
    identities.push({
      customerId: Number(customerId),
      code: String(code),
      name: String(name),
      taxNo: String(taxNo),
      email: String(email),
      phone: String(phone),
    });
  });
  return identities;
}

const selectIdentities = `
  SELECT customer_id, code, name, tax_no, email, phone FROM (
    SELECT id AS customer_id, 0 AS said, code, name, tax_no, email, phone FROM customer
    UNION ALL
    SELECT customer_id, min(id), code, name, tax_no, email, phone FROM customer_record
    GROUP BY customer_id, code, name, tax_no, email, phone
  ) ORDER BY said, customer_id`;
