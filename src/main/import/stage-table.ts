import { Fault } from '@shared/base/fault';
import { dayNumber, isoDay } from '@shared/model/day';
import type { ImportDecisions } from '@shared/model/import-decisions';
import type { RecordField } from '@shared/model/record-kind';
import type { LedgerHead } from './matching/ledger-head';
import { checkMapping } from './matching/settle-mapping';
import type { ImportNote } from './readers/table-reader';
import { buildRecords } from './records/build-records';
import { readRecords } from './records/read-records';
import { buildLines } from './sales/build-lines';
import { readSales } from './sales/read-sales';
import { RowFiller } from './sheet/fill-rows';
import type { SheetDates } from './sheet/read-dates';
import type { SheetNumbers } from './sheet/read-numbers';
import type { ReadingDecisions } from './sheet/reading-decisions';
import { SheetColumns } from './sheet/sheet-columns';
import type { SettledCurrency } from './sheet/settle-currency';
import type { StageContext, StagedFileInfo, StagedImport } from './staged-import';
import type { TaskPace } from './task-pace';

/** What is known of a file before its rows are. */
export type FileFacts = Pick<
  StagedFileInfo,
  'fileName' | 'fileSha256' | 'fileSize' | 'format' | 'encoding' | 'delimiter' | 'sheet' | 'notes'
>;

export interface ReadColumns {
  readonly columns: SheetColumns;
  readonly notes: readonly ImportNote[];
}

/** Reads the rows of a table into columns. `maxWidth`: see `SheetColumns`. */
export async function readColumns(head: LedgerHead, maxWidth: number, pace: TaskPace): Promise<ReadColumns> {
  const { kind, mapping } = head.settled;
  const rows = head.rows();
  try {
    checkMapping(kind, mapping, head.headers);
    const filler = new RowFiller(head, mapping);
    const columns = new SheetColumns(kind, head.headers, mapping, maxWidth);
    columns.headings = head.headings ?? filler.headings;
    for await (const batch of rows) {
      columns.addBatch(filler.fill(batch));
      if (pace.isDue) await pace.breathe('reading', head.table.share(), columns.count);
    }
    if (columns.count === 0) throw new Fault('unreadable', 'file.noRows');
    return { columns, notes: filler.notes() };
  } finally {
    await rows.return();
    await head.close();
  }
}

/** Makes every row of a table a record or a set-aside row. */
export async function stageColumns(
  columns: SheetColumns,
  headerRow: number,
  decisions: ReadingDecisions,
  context: StageContext,
  facts: FileFacts,
  pace: TaskPace,
): Promise<StagedImport> {
  const { kind } = columns;
  const infoOf = (reading: StagedReading, built: BuiltRows): StagedFileInfo => ({
    ...facts,
    headerRow,
    mapping: namedMapping(columns),
    decisions: settledDecisions(decisions.stated, columns, reading),
    dateOrder: reading.sheetDates.order,
    currency: reading.currency.currency,
    currencyFound: reading.currency.found,
    rowsRead: columns.count,
    amountRead: built.amountRead,
    roundedRows: built.roundedRows,
    firstDay: dayText(built.firstDay),
    lastDay: dayText(built.lastDay),
    notes: [...facts.notes, ...reading.notes, ...built.notes],
  });
  if (kind === 'sales') {
    const reading = await readSales(columns, decisions, context, pace);
    const built = await buildLines(reading, pace);
    return { kind, rows: built.lines, info: infoOf(reading, built) };
  }
  const reading = await readRecords(kind, columns, decisions, context, pace);
  const built = await buildRecords(kind, reading, pace);
  return { kind, rows: built.records, info: infoOf(reading, built) };
}

interface StagedReading {
  readonly sheetDates: SheetDates;
  readonly sheetNumbers: SheetNumbers;
  readonly currency: SettledCurrency;
  readonly notes: readonly ImportNote[];
}

interface BuiltRows {
  readonly roundedRows: number;
  readonly amountRead: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly notes: readonly ImportNote[];
}

/** Everything that reads a row of this table again as it was read, whether it was stated or found. */
function settledDecisions(
  stated: ImportDecisions,
  { kind, mapping }: SheetColumns,
  { sheetDates: { settled }, sheetNumbers }: StagedReading,
): ImportDecisions {
  return {
    ...stated,
    kind,
    mapping,
    dateOrder: stated.dateOrder ?? settled.dateOrder,
    shortYears: stated.shortYears ?? settled.shortYears,
    decimalMark: sheetNumbers.decimalMark,
  };
}

function namedMapping({ mapping, headers }: SheetColumns): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (Object.entries(mapping) as [RecordField, number][]).map(([field, column]) => [
      field,
      headers[column] ?? '',
    ]),
  );
}

function dayText(day: number | null): string | null {
  return day === null ? null : isoDay(dayNumber(day));
}
