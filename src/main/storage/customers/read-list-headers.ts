import { attributeFields, type AttributeField } from '@shared/ledger/customer-attribute';
import { parseTexts } from '../imports/stored-json';
import { readRows, type Database } from '../sqlite';

/** What the customer lists of the book call the fields that groups can be made of: by header the field. */
export function readListHeaders(database: Database): ReadonlyMap<string, AttributeField> {
  const mappings = readRows(database, `SELECT mapping FROM import WHERE kind = 'customers'`, [], (row) =>
    parseTexts(row.text(0)),
  );
  return new Map(
    mappings.flatMap((mapping) =>
      attributeFields.flatMap((field) => {
        const header = mapping[field];
        return header === undefined ? [] : [[header, field] as const];
      }),
    ),
  );
}
