import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Fault } from '@shared/base/fault';

const MEBIBYTE = 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** A million rows of fifty columns are some 2.5 GiB of XML. */
const MAX_ENTRY_BYTES = 4096 * MEBIBYTE;
/** Repetitive sheets shrink fifty-fold; a bomb a thousand-fold. Small entries may shrink as they like. */
const MAX_RATIO = 250;
const RATIO_FREE_BYTES = 64 * MEBIBYTE;

/** A zip file by its directory. Sizes are checked as declared, and yauzl stops an entry that outgrows its own. */
export interface ZipArchive {
  /** Lower-case names; writers differ in case. */
  has(name: string): boolean;
  uncompressedSize(name: string): number;
  openEntry(name: string, maxBytes?: number): Promise<AsyncIterable<Buffer>>;
  close(): void;
}

export async function openZip(path: string): Promise<ZipArchive> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw zipFault(error);
  }
  try {
    return archiveOf(zip, await readEntries(zip));
  } catch (error) {
    zip.close();
    throw zipFault(error);
  }
}

/** What a failure inside a zip means for the person; faults of our own pass through. */
export function zipFault(error: unknown): Error {
  if (error instanceof Fault) return error;
  const message = error instanceof Error ? error.message : '';
  // Its directory stands at the end of a zip: without it, the end is missing.
  if (message.startsWith('End of central directory')) return new Fault('unreadable', 'file.truncated');
  return new Fault('unreadable', 'file.brokenZip');
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES)
    throw new Fault('unreadable', 'file.tooManyParts', { limit: MAX_ENTRIES });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Which of two parts of one name counts, programs do not agree on: what one checks, another may read.
    if (entries.has(name)) throw new Fault('unreadable', 'file.brokenZip');
    entries.set(name, entry);
  }
  return entries;
}

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): ZipArchive {
  return {
    has: (name) => entries.has(name.toLowerCase()),
    uncompressedSize: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
    async openEntry(name, maxBytes = MAX_ENTRY_BYTES) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new Fault('unreadable', 'file.brokenZip');
      checkSize(entry, maxBytes);
      if (entry.isEncrypted()) throw new Fault('unreadable', 'file.password');
      try {
        return checkedChunks(await zip.openReadStreamPromise(entry), entry.crc32);
      } catch (error) {
        throw zipFault(error);
      }
    },
    close: () => zip.close(),
  };
}

/** yauzl leaves the checksum to its caller, and a flipped bit may well leave a readable number. */
async function* checkedChunks(stream: Readable, expected: number): AsyncGenerator<Buffer, void, undefined> {
  let checksum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== expected) throw new Fault('unreadable', 'file.brokenZip');
}

function checkSize(entry: Entry, maxBytes: number): void {
  if (entry.uncompressedSize > maxBytes) throw tooLarge(entry.fileName, Math.round(maxBytes / MEBIBYTE));
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > RATIO_FREE_BYTES && ratio > MAX_RATIO) {
    throw tooLarge(entry.fileName, Math.round((entry.compressedSize * MAX_RATIO) / MEBIBYTE));
  }
}

function tooLarge(part: string, limit: number): Fault {
  return new Fault('unreadable', 'file.tooLarge', { part, limit });
}
