import type { CustomerRef } from '@shared/contract/views';
import { readRows, type Database } from '../sqlite';

/**
 * Customers as lists of merges and proposals show them, by id: all that is known of each, its lines and what they
 * come to. A customer stands for itself alone, or with `canonicalIds` for all that count as it.
 */
export function readCustomerRefs(
  database: Database,
  ids: readonly number[],
  canonicalIds: Int32Array | null,
): ReadonlyMap<number, CustomerRef> {
  const refs = new Map<number, MutableRef>([...new Set(ids)].map((id) => [id, emptyRef(id)]));
  const standsFor = (id: number): MutableRef | undefined => refs.get(canonicalIds?.[id] ?? id);
  const members =
    canonicalIds === null ? [...refs.keys()] : [...canonicalIds.keys()].filter((id) => standsFor(id));
  const wanted = JSON.stringify(members);
  const said = readRows(database, selectIdentities, [wanted, wanted], (row) => ({
    customer: row.integer(0),
    texts: fields.map((_, index) => row.text(index + 1)),
  }));
  const isOwn = ({ customer }: { customer: number }): boolean => refs.has(customer);
  for (const { customer, texts } of [...said.filter(isOwn), ...said.filter((one) => !isOwn(one))]) {
    const ref = standsFor(customer);
    for (const [index, field] of fields.entries()) {
      if (ref?.[field] === '') ref[field] = texts[index] ?? '';
    }
  }
  readRows(database, selectLines, [wanted], (row) => {
    const ref = standsFor(row.integer(0));
    if (ref === undefined) return;
    ref.lines += row.integer(1);
    ref.revenue += row.integer(2);
  });
  return refs;
}

type MutableRef = { -readonly [Field in keyof CustomerRef]: CustomerRef[Field] };

const fields = ['code', 'name', 'taxNo', 'email', 'phone'] as const;

function emptyRef(id: number): MutableRef {
  return { id, code: '', name: '', taxNo: '', email: '', phone: '', lines: 0, revenue: 0 };
}

/**
 * What was last said in a customer list comes first, then what the customer came with, then what was said in
 * passing. Merged customers lend what the one they count as does not say.
 */
const selectIdentities = `
  SELECT customer_id, code, name, tax_no, email, phone FROM (
    SELECT id AS customer_id, 1 AS source, 0 AS import_place, 0 AS row_place, code, name, tax_no, email, phone
    FROM customer WHERE id IN (SELECT value FROM json_each(?))
    UNION ALL
    SELECT customer_id, iif(is_master, 0, 2), iif(is_master, -import_id, import_id),
           iif(is_master, -row_number, row_number), code, name, tax_no, email, phone
    FROM customer_record WHERE customer_id IN (SELECT value FROM json_each(?))
  ) ORDER BY customer_id, source, import_place, row_place`;

const selectLines = `
  SELECT customer_id, count(*), sum(amount) FROM sale_line
  WHERE replaced_by IS NULL AND customer_id IN (SELECT value FROM json_each(?))
  GROUP BY customer_id`;
