import { readCanonicalIds } from '../customers/canonical-customers';
import { readCustomerNames } from '../customers/read-customer-names';
import { parseTexts } from '../imports/stored-json';
import { plainCell } from '../records/stored-records';
import { rowsPerBreath, scanRows, type Breathe, type Database } from '../sqlite';
import type { BookTable, TableCell } from './book-table';
import { isoDate } from './query-table';

/** What is known of a customer besides code and name, each with the expression it comes from. */
const details = {
  tax_no: 'tax_no',
  email: 'email',
  phone: 'phone',
  region: 'region',
  city: 'city',
  industry: 'industry',
  company_size: 'company_size',
  source: 'source',
  tier: 'tier',
  owner: 'owner',
  birthday: isoDate('birthday'),
  since_date: isoDate('since_day'),
  acquisition_cost: 'acquisition_cost',
} as const;

const detailNames = Object.keys(details);

/** One row a customer; of several rows of customer lists the last that says something counts. */
export function customerTable(database: Database): BookTable {
  const { ids, codes, names } = readCustomerNames(database);
  return {
    name: 'customers',
    columns: ['customer', 'code', 'name', ...detailNames, 'further_columns'],
    rowCount: ids.length,
    scan: async (breathe, visit) => {
      const known = await readDetails(database, breathe);
      for (const [place, id] of ids.entries()) {
        if (place % rowsPerBreath === 0) await breathe();
        visit([id, codes[place] ?? '', names[place] ?? '', ...detailCells(known.get(id))]);
      }
    },
  };
}

interface Details {
  readonly cells: TableCell[];
  further: Readonly<Record<string, string>>;
}

function noDetails(): Details {
  return { cells: detailNames.map(() => null), further: {} };
}

function detailCells({ cells, further }: Details = noDetails()): readonly TableCell[] {
  return [...cells, Object.keys(further).length === 0 ? null : JSON.stringify(further)];
}

async function readDetails(database: Database, breathe: Breathe): Promise<ReadonlyMap<number, Details>> {
  const canonicalIds = readCanonicalIds(database);
  const known = new Map<number, Details>();
  await scanRows(database, selectDetails, [], breathe, ([customer, extra, ...cells]) => {
    const id = canonicalIds[Number(customer)] ?? Number(customer);
    const of = known.get(id) ?? noDetails();
    known.set(id, of);
    cells.forEach((cell, place) => {
      if (cell !== null && cell !== '') of.cells[place] = plainCell(cell);
    });
    if (typeof extra === 'string') of.further = { ...of.further, ...parseTexts(extra) };
  });
  return known;
}

/** What a customer came with, what other files said in passing, then customer lists: a later row overrides. */
const selectDetails = `
  SELECT customer_id, json, ${detailNames.join(', ')} FROM (
    SELECT id AS customer_id, NULL AS json, -1 AS is_master, 0 AS import_id, 0 AS row_number,
           tax_no, email, phone, ${detailNames
             .slice(3)
             .map((name) => `NULL AS ${name}`)
             .join(', ')}
    FROM customer
    UNION ALL
    SELECT customer_id, extra.json, is_master, import_id, row_number,
           ${Object.entries(details)
             .map(([name, expression]) => `${expression} AS ${name}`)
             .join(', ')}
    FROM customer_record LEFT JOIN extra ON extra.id = customer_record.extra_id
  ) ORDER BY is_master, import_id, row_number`;
