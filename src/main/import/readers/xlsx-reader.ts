import { SheetRows, type SheetContext } from './sheet-rows';
import type { LedgerSource } from './table-reader';
import { readSharedStrings, readStyles, readWorkbookParts, type WorkbookParts } from './workbook-parts';
import type { TaskPace } from '../task-pace';
import { readXml } from './xml-parts';
import type { ZipArchive } from './zip-archive';
import { partTable, zipSource } from './zip-source';

/** An .xlsx or .xlsm workbook: its parts are read in the order they are needed, whatever order the zip has. */
export async function openXlsx(zip: ZipArchive, workbookPath: string, pace: TaskPace): Promise<LedgerSource> {
  const parts = await readWorkbookParts(zip, workbookPath);
  let context: Promise<SheetContext> | null = null;
  return zipSource('xlsx', zip, parts.sheets, async ({ name, path }) => {
    context ??= readContext(zip, parts, pace);
    const rows = new SheetRows(await context);
    const read = async (): Promise<AsyncIterable<number>> => readXml(await zip.openEntry(path), rows);
    return partTable(name, zip.uncompressedSize(path), rows, read);
  });
}

async function readContext(zip: ZipArchive, parts: WorkbookParts, pace: TaskPace): Promise<SheetContext> {
  return {
    date1904: parts.date1904,
    styles: await readStyles(zip, parts.stylesPath),
    sharedStrings: await readSharedStrings(zip, parts.sharedStringsPath, pace),
  };
}
