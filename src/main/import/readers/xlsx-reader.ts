import { Fault } from '@shared/base/fault';
import { SheetRows, type SheetContext } from './sheet-rows';
import type { LedgerSource, RowBatch, TableReader } from './table-reader';
import {
  readDateStyles,
  readSharedStrings,
  readWorkbookParts,
  type SheetPart,
  type WorkbookParts,
} from './workbook-parts';
import type { TaskPace } from '../task-pace';
import { readXml } from './xml-parts';
import { openZip, type ZipArchive } from './zip-archive';

/** An .xlsx or .xlsm workbook: its parts are read in the order they are needed, whatever order the zip has. */
export async function openXlsx(path: string, pace: TaskPace): Promise<LedgerSource> {
  const zip = await openZip(path);
  try {
    const parts = await readWorkbookParts(zip);
    const visible = parts.sheets.filter((sheet) => !sheet.hidden);
    let context: Promise<SheetContext> | null = null;
    return {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: (visible.length > 0 ? visible : parts.sheets).map((sheet) => sheet.name),
      async openTable(name) {
        // The sheet first: a context begun for a sheet that is not there would fail with nobody listening.
        const sheet = findSheet(parts.sheets, name);
        context ??= readContext(zip, parts, pace);
        return sheetTable(zip, sheet, await context);
      },
      close: () => {
        zip.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readContext(zip: ZipArchive, parts: WorkbookParts, pace: TaskPace): Promise<SheetContext> {
  return {
    date1904: parts.date1904,
    dateStyles: await readDateStyles(zip, parts.stylesPath),
    sharedStrings: await readSharedStrings(zip, parts.sharedStringsPath, pace),
  };
}

function findSheet(sheets: readonly SheetPart[], name: string | null): SheetPart {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet) return sheet;
  const names = sheets.map((candidate) => candidate.name).join(', ');
  throw new Fault('usage', 'file.noSheet', { sheet: name ?? '', sheets: names });
}

function sheetTable(zip: ZipArchive, sheet: SheetPart, context: SheetContext): TableReader {
  const rows = new SheetRows(context);
  const size = zip.uncompressedSize(sheet.path);
  let bytesRead = 0;
  async function* batches(): AsyncGenerator<RowBatch, void, undefined> {
    for await (const byteCount of readXml(await zip.openEntry(sheet.path), rows)) {
      bytesRead += byteCount;
      yield rows.takeRows();
    }
  }
  return {
    sheet: sheet.name,
    batches,
    share: () => (size === 0 ? 1 : Math.min(1, bytesRead / size)),
    notes: () => rows.notes(),
  };
}
