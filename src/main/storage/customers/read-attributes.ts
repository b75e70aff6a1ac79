import { attributeFields, attributeOf, type CustomerAttribute } from '@shared/ledger/customer-attribute';
import { parseTexts } from '../imports/stored-json';
import { readRows, type Database } from '../sqlite';
import { readCustomerIndexes } from './customer-indexes';

const columnOfField = {
  region: 'region',
  city: 'city',
  industry: 'industry',
  companySize: 'company_size',
  source: 'source',
  tier: 'tier',
  owner: 'owner',
} as const;

/**
 * Everything that customer lists say of customers and that groups can be made of: the fields, and further columns as
 * `extra:<header>`. Of several rows about one customer the last that says something counts, those of customer lists
 * before what other files said in passing. Headings under which nothing is known are left out.
 */
export function readAttributes(database: Database): readonly CustomerAttribute[] {
  const { indexes, customerCount } = readCustomerIndexes(database);
  const known = new Map<string, (string | undefined)[]>();
  const take = (id: string, customer: number, value: string): void => {
    if (value === '') return;
    const texts = known.get(id) ?? new Array<string | undefined>(customerCount).fill(undefined);
    texts[customer] = value;
    known.set(id, texts);
  };
  readRows(database, selectRecords, [], (row) => {
    const customer = indexes[row.integer(0)] ?? -1;
    if (customer < 0) return;
    attributeFields.forEach((field, place) => take(field, customer, row.text(2 + place)));
    const extra = row.textOrNull(1);
    if (extra === null) return;
    for (const [header, value] of Object.entries(parseTexts(extra))) take(`extra:${header}`, customer, value);
  });
  return [...known].map(([id, texts]) => attributeOf(id, texts));
}

/** In the order in which a later row overrides an earlier one: in passing, then customer lists, each by import. */
const selectRecords = `
  SELECT customer_id, extra.json, ${attributeFields.map((field) => columnOfField[field]).join(', ')}
  FROM customer_record LEFT JOIN extra ON extra.id = customer_record.extra_id
  ORDER BY is_master, import_id, row_number`;
