import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportInspection } from '@shared/contract/views';
import type { ImportDecisions } from '@shared/model/import-decisions';
import { missingRequirements, type RecordField } from '@shared/model/record-kind';
import { DateCells } from './columns/date-column';
import { cellText, isBlank, type Cell } from './readers/cell';
import { importFault, openLedger } from './readers/open-ledger';
import type { LedgerSource } from './readers/table-reader';
import type { ImportTask } from './import-task';
import { openHead, type LedgerHead } from './matching/ledger-head';
import type { RememberedMapping } from './staged-import';
import { TaskPace } from './task-pace';

const SAMPLE_ROWS = 20;
const SAMPLES_PER_COLUMN = 5;

/** Looks at a ledger file: what it is, where its header stands, which column is which. Writes nothing. */
export async function inspectLedger(
  path: string,
  decisions: ImportDecisions,
  _remembered: readonly RememberedMapping[],
  task: ImportTask,
): Promise<ImportInspection> {
  const pace = new TaskPace(task);
  let source: LedgerSource | null = null;
  try {
    source = await openLedger(path, pace);
    const head = await openHead(source, decisions.sheet, decisions.headerRow);
    const { size: fileSize } = await stat(path);
    try {
      return { ...describe(path, source, head), fileSize, dateOrder: await readDateOrder(head, pace) };
    } finally {
      await head.close();
    }
  } catch (error) {
    throw importFault(error, path);
  } finally {
    await source?.close();
  }
}

function describe(
  path: string,
  source: LedgerSource,
  head: LedgerHead,
): Omit<ImportInspection, 'fileSize' | 'dateOrder'> {
  const { mapping, byContent } = head.match;
  const rows = head.samples.rows;
  const fields = new Map(Object.entries(mapping).map(([field, column]) => [column, field as RecordField]));
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
      const certainty =
        field === null ? 'none' : (byContent as ReadonlySet<RecordField>).has(field) ? 'content' : 'name';
      return { index, header, samples: [...new Set(filled)].slice(0, SAMPLES_PER_COLUMN), field, certainty };
    }),
    kind: 'sales',
    mapping,
    mappingSource: { kind: 'found' },
    questions: [],
    decisions: {},
    sampleRows: rows
      .map((row, index) => ({
        row: head.samples.rowNumbers[index] ?? 0,
        cells: head.headers.map((_, column) => cellText(row[column])),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .slice(0, SAMPLE_ROWS),
    missing: missingRequirements('sales', mapping),
  };
}

/** Reads on only as long as every date could be read two ways: most columns settle it in their first rows. */
async function readDateOrder(head: LedgerHead, pace: TaskPace): Promise<ImportInspection['dateOrder']> {
  const column = head.match.mapping.date;
  if (column === undefined) return null;
  const cells = new DateCells();
  let known = new Set<Cell>();
  let rowsRead = 0;
  for await (const batch of head.rows()) {
    rowsRead += batch.rows.length;
    const seen = new Set<Cell>(batch.rows.map((row) => row[column]));
    for (const cell of seen) if (!known.has(cell) && !isBlank(cell)) cells.add(cell);
    // Dates come in runs: knowing those of the last batch spares nearly all repeats.
    known = seen;
    if (cells.order !== null && cells.count > 0) return cells.order;
    if (pace.isDue) await pace.breathe('reading', head.table.share(), rowsRead);
  }
  return null;
}
