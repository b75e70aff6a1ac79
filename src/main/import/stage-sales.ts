import { basename } from 'node:path';
import type { ColumnMapping, SalesField } from '@shared/contract/views';
import { Fault } from '@shared/base/fault';
import { dayNumber, isoDay } from '@shared/model/day';
import { assertUnchanged, readDigest, type FileDigest } from './file-digest';
import type { ImportTask } from './import-task';
import { importFault, openLedger } from './readers/open-ledger';
import type { ImportNote, LedgerSource } from './readers/table-reader';
import { buildLines, type BuiltLines } from './sales/build-lines';
import { missingFields, openHead, type LedgerHead } from './sales/ledger-head';
import { readSales, type SalesReading } from './sales/read-sales';
import { SalesColumns } from './sales/sales-columns';
import type { StagedFileInfo, StagedSales, StageRequest } from './staged-sales';
import { TaskPace } from './task-pace';

/** Reads a sales ledger into clean lines and set-aside rows. Writes nothing. */
export async function stageSales(
  path: string,
  request: StageRequest,
  task: ImportTask,
): Promise<StagedSales> {
  const pace = new TaskPace(task);
  try {
    const digest = await readDigest(path, pace);
    const source = await openLedger(path, pace);
    try {
      const head = await openHead(source, request.sheet, request.headerRow);
      const columns = await readColumns(source, head, request.mapping ?? head.match.mapping, pace);
      await assertUnchanged(path, digest);
      const reading = await readSales(columns, request, pace);
      const built = await buildLines(reading, pace);
      return { lines: built.lines, info: describe(path, digest, source, head, reading, built) };
    } finally {
      await source.close();
    }
  } catch (error) {
    throw importFault(error, path);
  }
}

async function readColumns(
  source: LedgerSource,
  head: LedgerHead,
  mapping: ColumnMapping,
  pace: TaskPace,
): Promise<SalesColumns> {
  const rows = head.rows();
  try {
    checkMapping(mapping, head.headers);
    const maxWidth = source.format === 'csv' ? head.headerWidth : Number.POSITIVE_INFINITY;
    const columns = new SalesColumns(head.headers, mapping, maxWidth);
    for await (const batch of rows) {
      columns.addBatch(batch);
      if (pace.isDue) await pace.breathe('reading', head.table.share(), columns.count);
    }
    if (columns.count === 0) throw new Fault('unreadable', 'file.noRows');
    return columns;
  } finally {
    await rows.return();
    await head.close();
  }
}

const missingCodes = {
  date: 'mapping.missingDate',
  customer: 'mapping.missingCustomer',
  amount: 'mapping.missingAmount',
} as const;

function checkMapping(mapping: ColumnMapping, headers: readonly string[]): void {
  const [missing] = missingFields(mapping);
  if (missing !== undefined) {
    throw new Fault('unreadable', missingCodes[missing], { columns: headers.join(', ') });
  }
  const columns = Object.values(mapping);
  const outside = columns.find((column) => column >= headers.length);
  if (outside !== undefined) throw new Fault('usage', 'mapping.noSuchColumn', { column: outside + 1 });
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new Fault('usage', 'mapping.columnTwice', { column: headers[twice] ?? '' });
}

function describe(
  path: string,
  digest: FileDigest,
  source: LedgerSource,
  head: LedgerHead,
  reading: SalesReading,
  built: BuiltLines,
): StagedFileInfo {
  const { columns, dateOrder, currency } = reading;
  const dayText = (day: number | null): string | null => (day === null ? null : isoDay(dayNumber(day)));
  return {
    fileName: basename(path),
    fileSha256: digest.sha256,
    fileSize: digest.size,
    format: source.format,
    encoding: source.encoding,
    delimiter: source.delimiter,
    sheet: head.table.sheet,
    headerRow: head.headerRow,
    mapping: namedMapping(columns),
    dateOrder,
    currency: currency.currency,
    currencyFound: currency.found,
    rowsRead: columns.count,
    amountRead: built.amountRead,
    roundedRows: built.roundedRows,
    firstDay: dayText(built.firstDay),
    lastDay: dayText(built.lastDay),
    notes: [...fileNotes(source, head), ...reading.notes, ...built.notes],
  };
}

function namedMapping(columns: SalesColumns): Readonly<Record<string, string>> {
  const fields = Object.keys(columns.mapping) as SalesField[];
  return Object.fromEntries(fields.map((field) => [field, columns.header(field)]));
}

function fileNotes(source: LedgerSource, head: LedgerHead): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  const others = source.sheets.filter((sheet) => sheet !== head.table.sheet);
  if (others.length > 0) notes.push({ code: 'import.otherSheets', params: { sheets: others.join(', ') } });
  if (head.rowsAboveHeader > 0)
    notes.push({ code: 'import.rowsAboveHeader', params: { count: head.rowsAboveHeader } });
  return [...notes, ...head.table.notes()];
}
