import { Fault } from '@shared/base/fault';
import { damaged } from './book-faults';

/** Marks a SQLite file as a Staybook book: "Stay" in ASCII, at byte 68 of the file. */
export const bookApplicationId = 0x53746179;

const headerLength = 100;
const magic = 'SQLite format 3\0';

/**
 * Judges a file by the fixed header of a SQLite database (sqlite.org/fileformat.html, section 1.3), before any
 * of it is trusted: is it a book, one this version can read, and all there.
 */
export function checkBookHeader(bytes: Uint8Array, newestVersion: number): void {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 16)) !== magic)
    throw new Fault('book', 'book.notABook');
  if (bytes.length < headerLength) throw damaged('the header is cut off');
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  if (header.getUint32(68) !== bookApplicationId) throw new Fault('book', 'book.notABook');
  const version = header.getUint32(60);
  if (version > newestVersion) throw new Fault('book', 'book.newer', { version, supported: newestVersion });

  const pageSize = header.getUint16(16) === 1 ? 65536 : header.getUint16(16);
  const pageCount = header.getUint32(28);
  const sizeIsKept = header.getUint32(24) === header.getUint32(92);
  if (sizeIsKept && pageSize * pageCount !== bytes.length) {
    throw damaged(`${pageCount} pages of ${pageSize} bytes expected, ${bytes.length} bytes found`);
  }
}

/**
 * Another SQLite tool may have left the book in write-ahead mode, which a database in memory cannot use. With
 * no log file beside it the two modes differ in these two bytes alone.
 */
export function leaveWriteAheadMode(bytes: Uint8Array): void {
  bytes.fill(1, 18, 20);
}
