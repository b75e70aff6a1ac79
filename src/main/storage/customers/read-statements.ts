import type { CustomerStatement } from '@shared/contract/customer-views';
import { dayNumber, isoDay } from '@shared/model/day';
import { parseTexts } from '../imports/stored-json';
import { readRows, type Database, type Row } from '../sqlite';
import { readCanonicalIds } from './canonical-customers';

/**
 * Everything that files say of a customer and of those merged into it: each value of a field once, with the row that
 * said it last. What counts comes first: customer lists, the latest before, then what was said in passing; values
 * that the customer came with name no row.
 */
export function readStatements(database: Database, id: number): readonly CustomerStatement[] {
  const canonicalIds = readCanonicalIds(database);
  const ids = [...canonicalIds.keys()].filter((other) => canonicalIds[other] === id);
  const wanted = JSON.stringify(ids);
  const said = [
    ...readRows(database, selectRecords, [wanted], readRecord),
    ...readRows(database, selectCustomers, [wanted], readCustomer),
  ].flat();
  const seen = new Set<string>();
  return said.filter(({ field, isFurther, value }) => {
    const key = JSON.stringify([field, isFurther, value]);
    if (value === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The fields of a customer list by column, in the order in which a person thinks of them. */
const textFields = {
  code: 'customerId',
  name: 'customerName',
  email: 'email',
  phone: 'phone',
  tax_no: 'taxNo',
  region: 'region',
  city: 'city',
  industry: 'industry',
  company_size: 'companySize',
  source: 'source',
  tier: 'tier',
  owner: 'owner',
} as const;
const textColumns = Object.keys(textFields);
const fieldNames = Object.values(textFields);
const identityCount = 5;

const selectRecords = `
  SELECT import.file_name, import.sheet, row_number, birthday, since_day, acquisition_cost, extra.json,
         ${textColumns.map((column) => `customer_record.${column}`).join(', ')}
  FROM customer_record
  JOIN import ON import.id = customer_record.import_id
  LEFT JOIN extra ON extra.id = customer_record.extra_id
  WHERE customer_id IN (SELECT value FROM json_each(?))
  ORDER BY is_master DESC, import_id DESC, row_number DESC`;

const selectCustomers = `
  SELECT ${textColumns.slice(0, identityCount).join(', ')} FROM customer
  WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`;

function readRecord(row: Row): readonly CustomerStatement[] {
  const source = { fileName: row.text(0), sheet: row.textOrNull(1), row: row.integer(2) };
  const said = (field: string, value: string, amount: number | null = null): CustomerStatement => ({
    field,
    isFurther: false,
    value,
    amount,
    source,
  });
  const dayText = (cell: number) => {
    const day = row.integerOrNull(cell);
    return day === null ? '' : isoDay(dayNumber(day));
  };
  const cost = row.integerOrNull(5);
  const further = row.textOrNull(6);
  return [
    ...fieldNames.map((field, place) => said(field, row.text(7 + place))),
    said('birthday', dayText(3)),
    said('sinceDate', dayText(4)),
    ...(cost === null ? [] : [said('acquisitionCost', String(cost), cost)]),
    ...Object.entries(further === null ? {} : parseTexts(further)).map(([header, value]) => ({
      ...said(header, value),
      isFurther: true,
    })),
  ];
}

function readCustomer(row: Row): readonly CustomerStatement[] {
  return fieldNames.slice(0, identityCount).map((field, place) => ({
    field,
    isFurther: false,
    value: row.text(place),
    amount: null,
    source: null,
  }));
}
