import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportInspection } from '@shared/contract/views';
import type { ImportDecisions } from '@shared/model/import-decisions';
import { missingRequirements, type RecordField } from '@shared/model/record-kind';
import { inspectColumns } from './inspect-columns';
import type { ImportTask } from './import-task';
import { openHead, type LedgerHead } from './matching/ledger-head';
import { cellText } from './readers/cell';
import { importFault, openLedger } from './readers/open-ledger';
import type { LedgerSource } from './readers/table-reader';
import type { RememberedMapping } from './staged-import';
import { TaskPace } from './task-pace';

const SAMPLE_ROWS = 20;
const SAMPLES_PER_COLUMN = 5;

/** Looks at a ledger file: what it is, where its header stands, which column is which. Writes nothing. */
export async function inspectLedger(
  path: string,
  decisions: ImportDecisions,
  remembered: readonly RememberedMapping[],
  task: ImportTask,
): Promise<ImportInspection> {
  const pace = new TaskPace(task);
  let source: LedgerSource | null = null;
  try {
    source = await openLedger(path, decisions, pace);
    const head = await openHead(source, decisions, remembered);
    const { size: fileSize } = await stat(path);
    try {
      const { settled } = head;
      const reading = { stated: decisions, fallback: settled.fallback, whenOpen: 'ask' } as const;
      const columns = await inspectColumns(head, reading, pace);
      return { ...describe(path, source, head), fileSize, ...columns };
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
): Omit<ImportInspection, 'fileSize' | 'dateOrder' | 'questions' | 'decisions'> {
  const { kind, mapping, source: mappingSource } = head.settled;
  const { rows, rowNumbers } = head.samples;
  return {
    fileName: basename(path),
    format: source.format,
    encoding: source.encoding,
    delimiter: source.delimiter,
    sheets: source.sheets,
    sheet: head.table.sheet,
    kind,
    headerRow: head.headerRow,
    columns: describeColumns(head),
    mapping,
    mappingSource,
    sampleRows: rows
      .map((row, index) => ({
        row: rowNumbers[index] ?? 0,
        cells: head.headers.map((_, column) => cellText(row[column])),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .slice(0, SAMPLE_ROWS),
    missing: missingRequirements(kind, mapping),
  };
}

function describeColumns({ headers, samples, settled }: LedgerHead): ImportInspection['columns'] {
  const fields = new Map(
    (Object.entries(settled.mapping) as [RecordField, number][]).map(([field, column]) => [column, field]),
  );
  return headers.map((header, index) => {
    const field = fields.get(index) ?? null;
    const filled = samples.rows.map((row) => cellText(row[index])).filter((text) => text !== '');
    return {
      index,
      header,
      samples: [...new Set(filled)].slice(0, SAMPLES_PER_COLUMN),
      field,
      certainty: field === null ? 'none' : certaintyOf(field, index, settled),
    };
  });
}

function certaintyOf(
  field: RecordField,
  column: number,
  { source, byContent, found }: LedgerHead['settled'],
): ImportInspection['columns'][number]['certainty'] {
  if (source.kind !== 'found') return 'remembered';
  if (found[field] !== column) return 'none';
  return byContent.has(field) ? 'content' : 'name';
}
