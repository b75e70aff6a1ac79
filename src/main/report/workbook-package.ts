import JSZip from 'jszip';
import { chartParts } from './chart-parts';
import type { SourcedChart } from './chart-sheet';
import { dataRowXml, patternRow, xmlText, type PreparedData } from './data-sheets';

export interface PackageParts {
  readonly data: readonly PreparedData[];
  readonly charts: readonly SourcedChart[];
  readonly decimals: number;
  /** Called now and then while the file is made, with the share that is done; may throw to give up. */
  readonly step: (share: number) => void;
}

/** Every entry of the file bears this moment, so that the same content is the same bytes. */
const entryDate = new Date(Date.UTC(1980, 0, 1));

/** The workbook with the rows of its data sheets and the names that formulas call them by. */
export async function finishPackage(
  workbook: Uint8Array,
  { data, charts, decimals, step }: PackageParts,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(workbook);
  const content: Content = new Map();
  for (const [path, entry] of Object.entries(zip.files))
    if (!entry.dir) content.set(path, await entry.async('uint8array'));
  for (const { number, sheet } of data) {
    if (sheet === null) continue;
    const path = `xl/worksheets/sheet${number}.xml`;
    content.set(path, withRows(textOf(content.get(path)), sheet, decimals));
  }
  if (data.length > 0)
    content.set('xl/workbook.xml', withNames(textOf(content.get('xl/workbook.xml')), data));
  addCharts(content, charts, decimals);
  return pack(content, step);
}

type Content = Map<string, string | Uint8Array>;

function addCharts(content: Content, charts: readonly SourcedChart[], decimals: number): void {
  if (charts.length === 0) return;
  const { files, overrides, drawings } = chartParts(charts, decimals);
  for (const [path, text] of files) content.set(path, text);
  for (const [number, drawing] of drawings) {
    const path = `xl/worksheets/sheet${number}.xml`;
    content.set(path, textOf(content.get(path)).replace('</headerFooter>', `</headerFooter>${drawing}`));
  }
  const types = textOf(content.get(contents));
  content.set(contents, types.replace('</Types>', `${overrides}</Types>`));
}

const contents = '[Content_Types].xml';

function pack(content: Content, step: (share: number) => void): Promise<Uint8Array> {
  const zip = new JSZip();
  // The list of contents comes first, as other programs write it; the rest by name.
  const paths = [...content.keys()].sort(
    (a, b) => Number(b === contents) - Number(a === contents) || (a < b ? -1 : 1),
  );
  for (const path of paths)
    zip.file(path, content.get(path) as string | Uint8Array, { date: entryDate, createFolders: false });
  const stream = zip.generateInternalStream({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    stream
      .on('data', (chunk, { percent }) => {
        chunks.push(chunk);
        try {
          step(percent / 100);
        } catch (error) {
          stream.pause();
          reject(error);
        }
      })
      .on('error', reject)
      .on('end', () => {
        resolve(joined(chunks));
      })
      .resume();
  });
}

function textOf(content: string | Uint8Array | undefined): string {
  if (content === undefined) throw new Error('the workbook lacks a part');
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function withRows(xml: string, sheet: NonNullable<PreparedData['sheet']>, decimals: number): Uint8Array {
  const pattern = new RegExp(`<row r="${patternRow}"[^>]*>.*?</row>`, 's').exec(xml);
  if (pattern === null) throw new Error('the data sheet lacks its pattern row');
  const styles = Array.from(pattern[0].matchAll(/<c r="[A-Z]+\d+"( s="\d+")?/g), ([, style]) => style ?? '');
  const chunks: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const begin = xml
    .slice(0, pattern.index)
    .replace(/(<dimension ref="A1:[A-Z]+)\d+"/, `$1${sheet.rowCount + 1}"`);
  chunks.push(encoder.encode(begin));
  const rowsOfChunk = 2000;
  for (let from = 0; from < sheet.rowCount; from += rowsOfChunk) {
    let text = '';
    const to = Math.min(sheet.rowCount, from + rowsOfChunk);
    for (let row = from; row < to; row++) text += dataRowXml(sheet, row, styles, decimals);
    chunks.push(encoder.encode(text));
  }
  chunks.push(encoder.encode(xml.slice(pattern.index + pattern[0].length)));
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function withNames(xml: string, data: readonly PreparedData[]): string {
  const names = data
    .flatMap((one) => one.names)
    .map(({ name, at }) => `<definedName name="${name}">${xmlText(at)}</definedName>`)
    .join('');
  if (xml.includes('</definedNames>')) return xml.replace('</definedNames>', `${names}</definedNames>`);
  return xml.replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`);
}
