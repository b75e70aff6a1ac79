import type { ImportDecisions } from '@shared/model/import-decisions';
import { dayNumber, isoDay } from '@shared/model/day';
import { Fault } from '@shared/base/fault';
import { missingRequirements, type FieldMapping, type RecordField } from '@shared/model/record-kind';
import type { LedgerHead } from './matching/ledger-head';
import { buildLines } from './sales/build-lines';
import { readSales } from './sales/read-sales';
import { SheetColumns } from './sheet/sheet-columns';
import type { StageContext, StagedFileInfo, StagedImport } from './staged-import';
import type { TaskPace } from './task-pace';

/** What is known of a file before its rows are. */
export type FileFacts = Pick<
  StagedFileInfo,
  'fileName' | 'fileSha256' | 'fileSize' | 'format' | 'encoding' | 'delimiter' | 'sheet' | 'notes'
>;

/** Reads the rows of a table into columns. `maxWidth`: see `SheetColumns`. */
export async function readColumns(
  head: LedgerHead,
  mapping: FieldMapping,
  maxWidth: number,
  pace: TaskPace,
): Promise<SheetColumns> {
  const rows = head.rows();
  try {
    checkMapping(mapping, head.headers);
    const columns = new SheetColumns('sales', head.headers, mapping, maxWidth);
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

/** Makes every row of a table a record or a set-aside row. */
export async function stageColumns(
  columns: SheetColumns,
  headerRow: number,
  decisions: ImportDecisions,
  context: StageContext,
  facts: FileFacts,
  pace: TaskPace,
): Promise<StagedImport> {
  const reading = await readSales(
    columns,
    { dateOrder: decisions.dateOrder, currency: context.currency },
    pace,
  );
  const built = await buildLines(reading, pace);
  const info: StagedFileInfo = {
    ...facts,
    headerRow,
    mapping: namedMapping(columns),
    decisions: { ...decisions, kind: 'sales', mapping: columns.mapping, dateOrder: reading.dateOrder },
    dateOrder: reading.dateOrder,
    currency: reading.currency.currency,
    currencyFound: reading.currency.found,
    rowsRead: columns.count,
    amountRead: built.amountRead,
    roundedRows: built.roundedRows,
    firstDay: dayText(built.firstDay),
    lastDay: dayText(built.lastDay),
    notes: [...facts.notes, ...reading.notes, ...built.notes],
  };
  return { kind: 'sales', rows: built.lines, info };
}

const missingCodes = {
  date: 'mapping.missingDate',
  customer: 'mapping.missingCustomer',
  amount: 'mapping.missingAmount',
} as const;

function checkMapping(mapping: FieldMapping, headers: readonly string[]): void {
  const [missing] = missingRequirements('sales', mapping);
  if (missing !== undefined) {
    const code = missingCodes[missing as keyof typeof missingCodes];
    throw new Fault('unreadable', code, { columns: headers.join(', ') });
  }
  const columns = Object.values(mapping);
  const outside = columns.find((column) => column >= headers.length);
  if (outside !== undefined) throw new Fault('usage', 'mapping.noSuchColumn', { column: outside + 1 });
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new Fault('usage', 'mapping.columnTwice', { column: headers[twice] ?? '' });
}

function namedMapping(columns: SheetColumns): Readonly<Record<string, string>> {
  const fields = Object.keys(columns.mapping) as RecordField[];
  return Object.fromEntries(fields.map((field) => [field, columns.header(field)]));
}

function dayText(day: number | null): string | null {
  return day === null ? null : isoDay(dayNumber(day));
}
