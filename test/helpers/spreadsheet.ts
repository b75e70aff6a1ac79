import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { temporaryFolder } from './temporary-folder';

const program = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path)) ?? null;

/** Whether LibreOffice is there to compute workbooks anew; tests that need it are skipped where it is not. */
export const hasSpreadsheet = program !== null;

/** Always computes when it opens a workbook, whatever the cells hold. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens workbooks in LibreOffice, computes every formula anew and saves them: their paths, in the same order. */
export async function recalculate(paths: readonly string[]): Promise<readonly string[]> {
  if (program === null) throw new Error('LibreOffice is missing');
  const folder = temporaryFolder();
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
  const out = join(folder, 'out');
  await promisify(execFile)(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      ...paths,
    ],
    { timeout: 180_000 },
  );
  return paths.map((path) => join(out, basename(path)));
}

export async function readWorkbook(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** What a cell shows: a formula's result or the name of its error; a blank and no letters are the same. */
export function shownValue(cell: ExcelJS.Cell): string | number | null {
  const value: unknown = cell.formula === undefined ? cell.value : cell.result;
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'object' && value !== null && 'error' in value) return String(value.error);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Writes the workbook once more with one number in place of another: as if a person had typed it over. */
export async function withNumber(
  path: string,
  sheet: string,
  address: string,
  value: number | null,
): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const workbook = (await zip.file('xl/workbook.xml')?.async('string')) ?? '';
  const names = Array.from(workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g), ([, name]) => name);
  const entry = `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
  const xml = (await zip.file(entry)?.async('string')) ?? '';
  const pattern = new RegExp(`(<c r="${address}"[^>]*>)<v>[^<]*</v></c>`);
  if (!pattern.test(xml)) throw new Error(`${sheet}!${address} holds no number`);
  zip.file(entry, xml.replace(pattern, value === null ? '' : `$1<v>${value}</v></c>`));
  const changed = join(temporaryFolder(), basename(path));
  writeFileSync(changed, await zip.generateAsync({ type: 'nodebuffer' }));
  return changed;
}
