import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportInspection, SalesField } from '@shared/contract/views';
import { orderEvidence, settledOrder } from './columns/date-column';
import { cellText, isBlank, type Cell } from './readers/cell';
import { fileFault, openLedger } from './readers/open-ledger';
import type { LedgerSource } from './readers/table-reader';
import type { ImportTask } from './import-task';
import { missingFields, openHead, type LedgerHead } from './sales/ledger-head';
import { TaskPace } from './task-pace';

const SAMPLE_ROWS = 20;
const SAMPLES_PER_COLUMN = 5;

/** Looks at a ledger file: what it is, where its header stands, which column is which. Writes nothing. */
export async function inspectLedger(
  path: string,
  options: { readonly sheet?: string | undefined },
  task: ImportTask,
): Promise<ImportInspection> {
  const pace = new TaskPace(task);
  const source = await openLedger(path);
  try {
    const head = await openHead(source, options.sheet, undefined);
    const inspection = describe(path, source, head);
    const dateOrder = await readDateOrder(head, pace);
    const { size: fileSize } = await stat(path);
    return { ...inspection, fileSize, dateOrder };
  } catch (error) {
    throw fileFault(error);
  } finally {
    await source.close();
  }
}

function describe(
  path: string,
  source: LedgerSource,
  head: LedgerHead,
): Omit<ImportInspection, 'fileSize' | 'dateOrder'> {
  const { mapping, byContent } = head.match;
  const rows = head.samples.rows;
  const fields = new Map(Object.entries(mapping).map(([field, column]) => [column, field as SalesField]));
  return {
    fileName: basename(path),
    format: source.format,
    encoding: source.encoding,
    delimiter: source.delimiter,
    sheets: source.sheets,
    sheet: head.table.sheet,
    headerRow: head.headerRow,
    columns: head.headers.map((header, index) => {
      const field = fields.get(index) ?? null;
      const filled = rows.map((row) => cellText(row[index])).filter((text) => text !== '');
      const certainty = field === null ? 'none' : byContent.has(field) ? 'content' : 'name';
      return { index, header, samples: [...new Set(filled)].slice(0, SAMPLES_PER_COLUMN), field, certainty };
    }),
    mapping,
    sampleRows: rows
      .map((row, index) => ({
        row: head.samples.rowNumbers[index] ?? 0,
        cells: head.headers.map((_, column) => cellText(row[column])),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .slice(0, SAMPLE_ROWS),
    missing: missingFields(mapping),
  };
}

/** Reads on only as long as every date could be read two ways: most columns settle it in their first rows. */
async function readDateOrder(head: LedgerHead, pace: TaskPace): Promise<ImportInspection['dateOrder']> {
  const column = head.match.mapping.date;
  const rows = head.rows();
  if (column === undefined) {
    await rows.return();
    await head.close();
    return null;
  }
  let rowsRead = 0;
  let order: ImportInspection['dateOrder'] = null;
  const seen = new Set<Cell>();
  for await (const batch of rows) {
    rowsRead += batch.rows.length;
    for (const row of batch.rows) if (!isBlank(row[column])) seen.add(row[column]);
    order = settledOrder(orderEvidence([...seen]));
    if (order !== null) break;
    if (pace.isDue) await pace.breathe('reading', head.table.share(), rowsRead);
  }
  return order;
}
