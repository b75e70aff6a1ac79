import { numberStyle, type NumberStyle } from './number-format';
import { checkSheets } from './sheet-list';
import type { SheetContext } from './sheet-rows';
import type { LedgerSource } from './table-reader';
import type { TaskPace } from '../task-pace';
import {
  readRelations,
  SHARED_STRING_BYTES,
  sharedPaths,
  sheetPath,
  SMALL_PART_BYTES,
  type SheetPart,
  type WorkbookParts,
} from './workbook-parts';
import { readAllRecords, readRecords, wideString } from './xlsb-records';
import { XlsbRows } from './xlsb-rows';
import type { ZipArchive } from './zip-archive';
import { partTable, zipSource } from './zip-source';

/** Record types of the workbook, its styles and its shared strings (MS-XLSB 2.3). */
const record = {
  properties: 153,
  sheet: 156,
  format: 44,
  cellStyle: 47,
  cellStyles: 617,
  endOfCellStyles: 618,
  text: 19,
};

/** An .xlsb workbook: the parts of an .xlsx, written as records instead of XML, read as a stream like it. */
export async function openXlsb(zip: ZipArchive, workbookPath: string, pace: TaskPace): Promise<LedgerSource> {
  const parts = await readParts(zip, workbookPath);
  let context: Promise<SheetContext> | null = null;
  return zipSource('xlsb', zip, parts.sheets, async ({ name, path }) => {
    context ??= readContext(zip, parts, pace);
    const rows = new XlsbRows(await context);
    const read = async (): Promise<AsyncIterable<number>> =>
      readRecords(await zip.openEntry(path), (type, body) => rows.record(type, body));
    return partTable(name, zip.uncompressedSize(path), rows, read);
  });
}

async function readParts(zip: ZipArchive, workbookPath: string): Promise<WorkbookParts> {
  const relations = await readRelations(zip, workbookPath);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await readAllRecords(await zip.openEntry(workbookPath, SMALL_PART_BYTES), (type, body) => {
    if (type === record.properties) date1904 = (body.readUInt32LE(0) & 1) === 1;
    if (type !== record.sheet) return;
    const reference = wideString(body, 8);
    const path = sheetPath(zip, relations.get(reference.text ?? ''));
    if (path === null) return;
    const name = wideString(body, reference.end).text ?? '';
    sheets.push({ name, path, hidden: body.readUInt32LE(0) !== 0 });
  });
  checkSheets(sheets);
  return { sheets, date1904, ...sharedPaths(zip, relations) };
}

async function readContext(zip: ZipArchive, parts: WorkbookParts, pace: TaskPace): Promise<SheetContext> {
  return {
    date1904: parts.date1904,
    styles: await readStyles(zip, parts.stylesPath),
    sharedStrings: await readSharedStrings(zip, parts.sharedStringsPath, pace),
  };
}

async function readStyles(zip: ZipArchive, path: string | null): Promise<readonly NumberStyle[]> {
  const styles: NumberStyle[] = [];
  if (path === null) return styles;
  const codes = new Map<number, string>();
  let inCellStyles = false;
  await readAllRecords(await zip.openEntry(path, SMALL_PART_BYTES), (type, body) => {
    if (type === record.format) codes.set(body.readUInt16LE(0), wideString(body, 2).text ?? '');
    if (type === record.cellStyles) inCellStyles = true;
    if (type === record.endOfCellStyles) inCellStyles = false;
    if (type !== record.cellStyle || !inCellStyles) return;
    const id = body.readUInt16LE(2);
    styles.push(numberStyle(id, codes.get(id)));
  });
  return styles;
}

async function readSharedStrings(
  zip: ZipArchive,
  path: string | null,
  pace: TaskPace,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (path === null) return strings;
  const chunks = await zip.openEntry(path, SHARED_STRING_BYTES);
  const records = readRecords(chunks, (type, body) => {
    if (type === record.text) strings.push(wideString(body, 1).text ?? '');
  });
  for await (const _ of records) if (pace.isDue) await pace.breathe('reading', 0, 0);
  return strings;
}
