import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { finished, pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const firstNumber = 5;
const lastNumber = 7;
const CHUNK = 64 * 1024;

/**
 * The first `rows` lines of the made CSV ledger as a workbook, as Excel writes it: dates as serials, texts in a
 * common table behind the sheet. Written as it is made, so that a million rows take seconds and little memory.
 */
export async function streamWorkbook(csv: string, path: string, rows: number): Promise<void> {
  const zip = new ZipWriter(path);
  for (const [name, content] of fixedParts) await zip.part(name, [content]);
  const texts = new Map<string, number>();
  await zip.part('xl/worksheets/sheet1.xml', sheetXml(csv, rows, texts));
  await zip.part('xl/sharedStrings.xml', stringsXml(texts));
  await zip.end();
}

const fixedParts: readonly (readonly [string, string])[] = [
  [
    '_rels/.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sales" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${declaration}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  ],
];

async function* sheetXml(csv: string, rows: number, texts: Map<string, number>): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetData>`;
  let number = 0;
  let chunk = '';
  for await (const line of createInterface({ input: createReadStream(csv, 'utf8') })) {
    if (number > rows) break;
    number += 1;
    chunk += rowXml(number, line.split(','), texts);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}</sheetData></worksheet>`;
}

function rowXml(number: number, cells: readonly string[], texts: Map<string, number>): string {
  const xml = cells.map((text, column) => {
    const reference = `${String.fromCharCode(65 + column)}${number}`;
    if (number > 1 && column === 0) return `<c r="${reference}" s="1"><v>${serialOf(text)}</v></c>`;
    if (number > 1 && column >= firstNumber && column <= lastNumber)
      return `<c r="${reference}"><v>${text}</v></c>`;
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return `<c r="${reference}" t="s"><v>${known}</v></c>`;
  });
  return `<row r="${number}">${xml.join('')}</row>`;
}

function serialOf(isoDay: string): number {
  return Date.parse(isoDay) / 86_400_000 + 25_569;
}

function* stringsXml(texts: ReadonlyMap<string, number>): Generator<string> {
  yield `${declaration}<sst xmlns="${main}">`;
  let chunk = '';
  for (const text of texts.keys()) {
    chunk += `<si><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></si>`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}</sst>`;
}

/** A zip written from front to back: sizes and checksums follow each part and stand in the directory. */
class ZipWriter {
  readonly #file: ReturnType<typeof createWriteStream>;
  readonly #directory: Buffer[] = [];
  #offset = 0;

  constructor(path: string) {
    this.#file = createWriteStream(path);
  }

  async part(name: string, content: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const start = this.#offset;
    const path = Buffer.from(name);
    await this.#write(Buffer.concat([Buffer.from('PK\x03\x04'), fields(path.length, 0, 0, 0), path]));
    const sizes = { checksum: 0, packed: 0, whole: 0 };
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const text of content) {
        const bytes = Buffer.from(text);
        sizes.checksum = crc32(bytes, sizes.checksum);
        sizes.whole += bytes.length;
        yield bytes;
      }
    };
    await pipeline(counted, createDeflateRaw({ level: 1 }), async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) {
        sizes.packed += chunk.length;
        await this.#write(chunk);
      }
    });
    const { checksum, packed, whole } = sizes;
    const after = Buffer.alloc(16);
    after.write('PK\x07\x08', 'latin1');
    [checksum, packed, whole].forEach((value, index) => after.writeUInt32LE(value, 4 + index * 4));
    await this.#write(after);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(start, 10);
    this.#directory.push(
      Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
      fields(path.length, checksum, packed, whole),
      place,
      path,
    );
  }

  async end(): Promise<void> {
    const directory = Buffer.concat(this.#directory);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    const count = this.#directory.length / 4;
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#offset, 16);
    await this.#write(Buffer.concat([directory, end]));
    this.#file.end();
    await finished(this.#file);
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#offset += bytes.length;
    if (!this.#file.write(bytes)) await once(this.#file, 'drain');
  }
}

/** What the local header and the directory say alike; bit 3: checksum and sizes follow the part. */
function fields(nameLength: number, checksum: number, packed: number, whole: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(0x0808, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt16LE(33, 8);
  bytes.writeUInt32LE(checksum, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(whole, 18);
  bytes.writeUInt16LE(nameLength, 22);
  return bytes;
}
