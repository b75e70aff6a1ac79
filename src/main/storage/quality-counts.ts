import { readCanonicalIds } from './customers/canonical-customers';
import { readRow, readRows, type Database } from './sqlite';

/** So many of what is counted, out of so many, with a few of them as text. */
export interface QualityCount {
  readonly count: number;
  readonly of: number | null;
  /** Minor units. */
  readonly amount: number | null;
  readonly samples: readonly string[];
}

export const qualitySamples = 5;

/** What is found in a book by looking at rows one by one; all of lines that count, unless it says otherwise. */
export function countQuality(database: Database) {
  return {
    anonymous: countLines(database, 'customer_id IS NULL'),
    withoutInvoice: countLines(database, 'invoice_id IS NULL'),
    futureDates: countLines(database, afterImport),
    setAside: countSetAsideRows(database),
    rounded: countRounded(database),
    converted: countConverted(database),
    replaced: countReplaced(database),
    customersWithoutName: countNameless(database),
    totalsDiffer: countDifferingTotals(database),
  };
}

/** Noon in Auckland is still the day before in London: a line may be a day ahead of the time of import. */
const afterImport = `
  day > (SELECT CAST(julianday(substr(imported_at, 1, 10)) - 2440587.5 AS INTEGER) + 1 FROM import WHERE import.id = import_id)`;

function countLines(database: Database, condition: string): QualityCount {
  const of = readRow(database, 'SELECT count(*) FROM sale_line WHERE replaced_by IS NULL', [], (row) =>
    row.integer(0),
  );
  const where = `replaced_by IS NULL AND ${condition}`;
  return readRow(
    database,
    `SELECT count(*), ifnull(sum(amount), 0) FROM sale_line WHERE ${where}`,
    [],
    (row) => ({
      count: row.integer(0),
      of,
      amount: row.integer(1),
      samples: row.integer(0) === 0 ? [] : sampleLines(database, where),
    }),
  );
}

/** `ledger.xlsx: 17`: file and row, as the way back to it. */
function sampleLines(database: Database, where: string): readonly string[] {
  return readRows(
    database,
    `SELECT file_name || ': ' || row_number FROM
       (SELECT import_id, row_number FROM sale_line WHERE ${where} ORDER BY id LIMIT ${qualitySamples})
     JOIN import ON import.id = import_id ORDER BY import_id, row_number`,
    [],
    (row) => row.text(0),
  );
}

function countSetAsideRows(database: Database): QualityCount {
  const of = readRow(database, 'SELECT ifnull(sum(rows_read), 0) FROM import', [], (row) => row.integer(0));
  const [count, amount] = readRow(
    database,
    `SELECT count(*), ifnull(sum(amount), 0) FROM set_aside WHERE status = 'open'`,
    [],
    (row) => [row.integer(0), row.integer(1)] as const,
  );
  const samples = readRows(
    database,
    `SELECT file_name || ': ' || row_number FROM set_aside JOIN import ON import.id = import_id
     WHERE status = 'open' ORDER BY import_id, row_number LIMIT ${qualitySamples}`,
    [],
    (row) => row.text(0),
  );
  return { count, of, amount, samples };
}

function countRounded(database: Database): QualityCount {
  const [count, of] = readRow(
    database,
    'SELECT ifnull(sum(rounded_rows), 0), ifnull(sum(rows_read), 0) FROM import',
    [],
    (row) => [row.integer(0), row.integer(1)] as const,
  );
  return { count, of, amount: null, samples: filesWhere(database, 'rounded_rows > 0') };
}

function filesWhere(database: Database, condition: string): readonly string[] {
  return readRows(
    database,
    `SELECT DISTINCT file_name FROM import WHERE ${condition} ORDER BY id LIMIT ${qualitySamples}`,
    [],
    (row) => row.text(0),
  );
}

function countConverted(database: Database): QualityCount {
  const byRate = readRows(
    database,
    `SELECT currency, rate, count(*), sum(sale_line.amount)
     FROM foreign_amount JOIN sale_line ON sale_line.id = line_id
     WHERE replaced_by IS NULL GROUP BY currency, rate ORDER BY 3 DESC, currency, rate`,
    [],
    (row) => ({ text: `${row.text(0)} ${row.text(1)}`, lines: row.integer(2), amount: row.integer(3) }),
  );
  return {
    count: byRate.reduce((sum, { lines }) => sum + lines, 0),
    of: readRow(database, 'SELECT count(*) FROM sale_line WHERE replaced_by IS NULL', [], (row) =>
      row.integer(0),
    ),
    amount: byRate.reduce((sum, { amount }) => sum + amount, 0),
    samples: byRate.slice(0, qualitySamples).map(({ text }) => text),
  };
}

/** Lines that a later import has replaced: kept, in no figure. */
export function replacedLines(database: Database): {
  readonly lines: number;
  readonly amount: number;
  readonly of: number;
} {
  return readRow(
    database,
    'SELECT count(replaced_by), ifnull(sum(iif(replaced_by IS NULL, 0, amount)), 0), count(*) FROM sale_line',
    [],
    (row) => ({ lines: row.integer(0), amount: row.integer(1), of: row.integer(2) }),
  );
}

function countReplaced(database: Database): QualityCount {
  const { lines: count, amount, of } = replacedLines(database);
  const samples = filesWhere(
    database,
    'id IN (SELECT import_id FROM sale_line WHERE replaced_by IS NOT NULL)',
  );
  return { count, of, amount, samples };
}

/** Customers that no file has named; merged ones lend their names. */
function countNameless(database: Database): QualityCount {
  const canonicalIds = readCanonicalIds(database);
  const named = new Set<number>();
  const all = new Map<number, string>();
  readRows(
    database,
    `SELECT customer.id, customer.code, EXISTS
       (SELECT 1 FROM customer_record WHERE customer_id = customer.id AND trim(customer_record.name) <> '')
       OR trim(customer.name) <> ''
     FROM customer ORDER BY customer.id`,
    [],
    (row) => {
      const counted = canonicalIds[row.integer(0)] ?? row.integer(0);
      if (row.integer(2) === 1) named.add(counted);
      if (!all.has(counted) || counted === row.integer(0)) all.set(counted, row.text(1));
    },
  );
  const nameless = [...all].filter(([id]) => !named.has(id));
  const codes = nameless.map(([, code]) => code).filter((code) => code !== '');
  return { count: nameless.length, of: all.size, amount: null, samples: codes.slice(0, qualitySamples) };
}

/** Files that state a total which is not what was read; of those of which it is known. */
function countDifferingTotals(database: Database): QualityCount {
  const files = readRows(
    database,
    `SELECT file_name,
       (SELECT group_concat(note.value ->> '$.params.row', ', ') FROM json_each(detail, '$.notes') AS note
        WHERE note.value ->> '$.code' = 'import.totalDiffers')
     FROM (SELECT detail ->> '$.importId' AS import_id, max(id), detail FROM change_log
           WHERE action = 'import.done' AND detail -> '$.notes' IS NOT NULL GROUP BY 1)
     JOIN import ON import.id = import_id ORDER BY import.id`,
    [],
    (row) => ({ fileName: row.text(0), rows: row.textOrNull(1) }),
  );
  const differing = files.flatMap(({ fileName, rows }) => (rows === null ? [] : [`${fileName}: ${rows}`]));
  return {
    count: differing.length,
    of: files.length,
    amount: null,
    samples: differing.slice(0, qualitySamples),
  };
}
