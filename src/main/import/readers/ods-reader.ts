import { Fault } from '@shared/base/fault';
import { OdsRows } from './ods-rows';
import { OdsSheets } from './ods-sheets';
import { checkSheets } from './sheet-list';
import type { LedgerSource } from './table-reader';
import type { TaskPace } from '../task-pace';
import { SMALL_PART_BYTES } from './workbook-parts';
import { readWholeXml, readXml, type XmlHandlers } from './xml-parts';
import type { ZipArchive } from './zip-archive';
import { partTable, zipSource } from './zip-source';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** An OpenDocument spreadsheet. All sheets are in one part: once through for their names, once for a table. */
export async function openOds(zip: ZipArchive, pace: TaskPace): Promise<LedgerSource> {
  await throwForPassword(zip);
  const list = new OdsSheets();
  for await (const _ of readXml(await zip.openEntry(CONTENT), list)) {
    if (pace.isDue) await pace.breathe('reading', 0, 0);
  }
  // A text or a drawing is built the same way around another body.
  if (!list.isSpreadsheet) throw new Fault('unreadable', 'file.notSpreadsheet', { kind: 'OpenDocument' });
  checkSheets(list.sheets);
  return zipSource('ods', zip, list.sheets, (sheet) => {
    const rows = new OdsRows(list.sheets.indexOf(sheet));
    const read = async (): Promise<AsyncIterable<number>> => readXml(await zip.openEntry(CONTENT), rows);
    return Promise.resolve(partTable(sheet.name, zip.uncompressedSize(CONTENT), rows, read));
  });
}

/** The manifest says which parts are encrypted; newer programs encrypt all of them as one. */
async function throwForPassword(zip: ZipArchive): Promise<void> {
  let isEncrypted = zip.has('encrypted-package');
  const handlers: XmlHandlers = {
    open(name) {
      if (name === 'encryption-data') isEncrypted = true;
    },
    text: () => undefined,
    close: () => undefined,
  };
  if (zip.has(MANIFEST)) await readWholeXml(await zip.openEntry(MANIFEST, SMALL_PART_BYTES), handlers);
  if (isEncrypted) throw new Fault('unreadable', 'file.password');
}
