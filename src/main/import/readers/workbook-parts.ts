import { posix } from 'node:path';
import type { TaskPace } from '../task-pace';
import { checkSheets, type NamedSheet } from './sheet-list';
import { MAX_CELL_LENGTH } from './table-reader';
import { numberStyle, type NumberStyle } from './number-format';
import { attribute, readWholeXml, readXml, type XmlHandlers } from './xml-parts';
import type { ZipArchive } from './zip-archive';
import { Fault } from '@shared/base/fault';

export interface SheetPart extends NamedSheet {
  readonly path: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly stylesPath: string | null;
  readonly sharedStringsPath: string | null;
}

export interface Relation {
  readonly target: string;
  /** The last part of the type's address: `worksheet`, `styles` … in both the transitional and strict forms. */
  readonly type: string;
}

/** Limits of the parts that are not sheets. */
export const SMALL_PART_BYTES = 64 * 1024 * 1024;
export const SHARED_STRING_BYTES = 512 * 1024 * 1024;
const nothing = (): void => undefined;

/** The workbook's sheets in tab order, chart sheets left out, and where its shared parts lie. */
export async function readWorkbookParts(zip: ZipArchive, workbookPath: string): Promise<WorkbookParts> {
  const relations = await readRelations(zip, workbookPath);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  let isWorkbook = false;
  await readPart(zip, workbookPath, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const path = sheetPath(zip, relations.get(attribute(attributes, 'id') ?? ''));
      if (path === null) return;
      const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
      sheets.push({ name: attributes['name'] ?? '', path, hidden });
    },
    text: nothing,
    close: nothing,
  });
  // A .docx or .pptx is built the same way around another root.
  if (!isWorkbook) throw new Fault('unreadable', 'file.notSpreadsheet', { kind: 'ZIP' });
  checkSheets(sheets);
  return { sheets, date1904, ...sharedPaths(zip, relations) };
}

/** Where a sheet's part lies; null for a sheet of another kind. A part that is named and not there is no small loss. */
export function sheetPath(zip: ZipArchive, relation: Relation | undefined): string | null {
  if (relation === undefined) throw new Fault('unreadable', 'file.brokenXml');
  if (relation.type !== 'worksheet') return null;
  if (!zip.has(relation.target)) throw new Fault('unreadable', 'file.brokenXml');
  return relation.target;
}

/** Where the parts lie that all sheets of a workbook refer to. */
export function sharedPaths(
  zip: ZipArchive,
  relations: ReadonlyMap<string, Relation>,
): Pick<WorkbookParts, 'stylesPath' | 'sharedStringsPath'> {
  const pathOf = (type: string): string | null => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found && zip.has(found.target) ? found.target : null;
  };
  return { stylesPath: pathOf('styles'), sharedStringsPath: pathOf('sharedStrings') };
}

/** How each cell style shows numbers. */
export async function readStyles(zip: ZipArchive, path: string | null): Promise<readonly NumberStyle[]> {
  const styles: NumberStyle[] = [];
  if (path === null) return styles;
  const codes = new Map<number, string>();
  let inCellFormats = false;
  await readPart(zip, path, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId'] ?? '0');
        styles.push(numberStyle(id, codes.get(id)));
      }
    },
    text: nothing,
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** The workbook's common texts: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(
  zip: ZipArchive,
  path: string | null,
  pace: TaskPace,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (path === null) return strings;
  let text = '';
  let capturing = false;
  let phonetic = false;
  const handlers: XmlHandlers = {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') capturing = !phonetic;
    },
    text(part) {
      if (!capturing) return;
      text += part;
      if (text.length > MAX_CELL_LENGTH)
        throw new Fault('unreadable', 'file.cellTooLarge', { limit: MAX_CELL_LENGTH });
    },
    close(name) {
      if (name === 't') capturing = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(unescapeText(text));
    },
  };
  for await (const _ of readXml(await zip.openEntry(path, SHARED_STRING_BYTES), handlers)) {
    if (pace.isDue) await pace.breathe('reading', 0, 0);
  }
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number(`0x${code}`)));
}

/** Where the workbook itself lies in its zip. */
export async function findWorkbook(zip: ZipArchive): Promise<string> {
  const roots = zip.has('_rels/.rels') ? await readRelations(zip, '') : new Map<string, Relation>();
  const main =
    [...roots.values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (zip.has(main)) return main;
  throw new Fault('unreadable', 'file.notSpreadsheet', { kind: 'ZIP' });
}

/** What a part of a workbook refers to, by the id of the reference; links to other files left out. */
export async function readRelations(zip: ZipArchive, partPath: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(partPath);
  const path = posix.join(folder, '_rels', `${posix.basename(partPath)}.rels`);
  const relations = new Map<string, Relation>();
  if (!zip.has(path)) return relations;
  await readPart(zip, path, {
    open(name, attributes) {
      const target = attributes['Target'];
      if (name !== 'Relationship' || target === undefined || attributes['TargetMode'] === 'External') return;
      const absolute = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      const type = attributes['Type']?.split('/').at(-1) ?? '';
      relations.set(attributes['Id'] ?? '', { target: absolute, type });
    },
    text: nothing,
    close: nothing,
  });
  return relations;
}

async function readPart(zip: ZipArchive, path: string, handlers: XmlHandlers): Promise<void> {
  await readWholeXml(await zip.openEntry(path, SMALL_PART_BYTES), handlers);
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
