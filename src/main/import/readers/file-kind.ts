import { open, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import { Fault } from '@shared/base/fault';

export type FileKind = 'text' | 'zip';

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

/** Tells what a file is by its first bytes, whatever it is called; throws where it is no ledger. */
export async function readFileKind(path: string): Promise<FileKind> {
  const file = await open(path, 'r');
  try {
    const head = await readStart(file, HEAD_BYTES);
    if (head.length === 0) throw new Fault('unreadable', 'file.empty');
    if (startsWith(head, containerSignature)) await throwForContainer(file);
    if (startsWith(head, zipSignature) && isZipRecord(head)) return 'zip';
    const other = otherSignatures.find(([signature]) => startsWith(head, signature));
    if (other) throw new Fault('unreadable', 'file.notSpreadsheet', { kind: other[1] });
    throwForBinary(head, path);
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
async function throwForContainer(file: FileHandle): Promise<never> {
  const start = await readStart(file, CONTAINER_BYTES);
  if (start.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new Fault('unreadable', 'file.password');
  }
  throw new Fault('unreadable', 'file.oldFormat', { format: '.xls' });
}

function throwForBinary(head: Buffer, path: string): void {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16) throw new Fault('unreadable', 'file.encoding', { row: 1 });
  if (!head.includes(0)) return;
  const extension = extname(path).toLowerCase();
  throw new Fault('unreadable', 'file.notSpreadsheet', { kind: extension === '' ? '?' : extension });
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
