import { open, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import { Fault } from '@shared/base/fault';
import type { TextEncoding } from '@shared/model/import-decisions';
import { isUtf16 } from './encoding-byte-order';
import { writtenFormat } from './written-formats';

/** `container`: the OLE file of old .xls workbooks. */
export type FileKind = 'text' | 'zip' | 'container';

const HEAD_BYTES = 64 * 1024;
/** How far into an OLE container its directory is looked for. */
const CONTAINER_BYTES = 4 * 1024 * 1024;

const zipSignature = Buffer.from([0x50, 0x4b]);
const containerSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** First bytes of files that people rename or drop by mistake, each with what it is called. */
const otherSignatures: readonly (readonly [signature: Buffer, name: string])[] = [
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'PNG'],
  [Buffer.from([0xff, 0xd8, 0xff]), 'JPEG'],
  [Buffer.from('GIF8'), 'GIF'],
  [Buffer.from('%PDF'), 'PDF'],
  [Buffer.from('SQLite format 3\0'), 'SQLite'],
  [Buffer.from([0x1f, 0x8b]), 'gzip'],
  [Buffer.from('Rar!'), 'RAR'],
  [Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), '7z'],
  [Buffer.from('{\\rtf'), 'RTF'],
];

/** Spreadsheets older than the OLE container: a record "beginning of file" of Excel 2 to 4, or of Lotus 1-2-3. */
const oldSignatures: readonly (readonly [signature: Buffer, name: string])[] = [
  [Buffer.from([0x09, 0x00, 0x04, 0x00]), 'Excel 2'],
  [Buffer.from([0x09, 0x02, 0x06, 0x00]), 'Excel 3'],
  [Buffer.from([0x09, 0x04, 0x06, 0x00]), 'Excel 4'],
  [Buffer.from([0x00, 0x00, 0x02, 0x00]), 'Lotus 1-2-3'],
  [Buffer.from([0x00, 0x00, 0x1a, 0x00]), 'Lotus 1-2-3'],
];

/**
 * Tells what a file is by its first bytes, whatever it is called; throws where it is no ledger.
 *
 * @param encoding what the person says a text is written in: bytes of UTF-16 are else taken for binary ones
 */
export async function readFileKind(path: string, encoding?: TextEncoding): Promise<FileKind> {
  const file = await open(path, 'r');
  try {
    const head = await readStart(file, HEAD_BYTES);
    if (head.length === 0) throw new Fault('unreadable', 'file.empty');
    if (startsWith(head, containerSignature)) {
      await throwForPassword(file);
      return 'container';
    }
    if (startsWith(head, zipSignature) && isZipRecord(head)) return 'zip';
    throwForOther(head);
    if (!isText(head, encoding)) {
      const extension = extname(path).toLowerCase();
      throw new Fault('unreadable', 'file.notSpreadsheet', { kind: extension === '' ? '?' : extension });
    }
    return 'text';
  } finally {
    await file.close();
  }
}

/** `PK` begins many a text; a zip goes on with a record type (empty archives and spanned ones included). */
function isZipRecord(head: Buffer): boolean {
  const type = head[2];
  return head.length >= 4 && (type === 3 || type === 5 || type === 7) && head[3] === type + 1;
}

/** Old .xls and password-protected .xlsx share the OLE container; its directory names tell them apart. */
async function throwForPassword(file: FileHandle): Promise<void> {
  const start = await readStart(file, CONTAINER_BYTES);
  if (start.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new Fault('unreadable', 'file.password');
  }
}

function throwForOther(head: Buffer): void {
  const other = otherSignatures.find(([signature]) => startsWith(head, signature));
  if (other) throw new Fault('unreadable', 'file.notSpreadsheet', { kind: other[1] });
  const old = oldSignatures.find(([signature]) => startsWith(head, signature))?.[1] ?? writtenFormat(head);
  if (old !== null && old !== undefined) throw new Fault('unreadable', 'file.oldFormat', { format: old });
}

/** No text holds NUL but in UTF-16, where every Latin character does. */
function isText(head: Buffer, encoding: TextEncoding | undefined): boolean {
  if (!head.includes(0)) return true;
  return encoding === undefined ? isUtf16(head) : encoding.startsWith('UTF-16');
}

function startsWith(head: Buffer, signature: Buffer): boolean {
  return head.subarray(0, signature.length).equals(signature);
}

async function readStart(file: FileHandle, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
