import { attributeOf, type CustomerAttribute } from '@shared/ledger/customer-attribute';
import { readRows, type Database } from '../sqlite';
import { readCustomerIndexes } from './customer-indexes';

/**
 * Who looks after each customer, as `readAttributes` has it: a list of contracts names owners, and need not wait for
 * everything else that customer lists say.
 */
export function readOwners(database: Database): CustomerAttribute {
  const said = readRows(database, selectOwners, [], (row) => ({ id: row.integer(0), owner: row.text(1) }));
  if (said.length === 0) return attributeOf('owner', []);
  const { indexes, customerCount } = readCustomerIndexes(database);
  const owners = new Array<string | undefined>(customerCount).fill(undefined);
  for (const { id, owner } of said) {
    const customer = indexes[id] ?? -1;
    if (customer >= 0) owners[customer] = owner;
  }
  return attributeOf('owner', owners);
}

/** A later row overrides an earlier one: in passing, then customer lists, each by import. */
const selectOwners = `
  SELECT customer_id, owner FROM customer_record WHERE owner <> ''
  ORDER BY is_master, import_id, row_number`;
