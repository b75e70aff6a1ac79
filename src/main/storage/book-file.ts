import { access, open, stat } from 'node:fs/promises';
import { Fault } from '@shared/base/fault';
import { errorCode } from '@main/files/error-code';
import { writeFileAtomically } from '@main/files/write-file-atomically';

/** Tells whether a file is still the one that was read: a new one has another inode, time or size. */
export interface FileStamp {
  readonly inode: bigint;
  readonly size: bigint;
  readonly modified: bigint;
}

export async function readBookFile(path: string): Promise<{ bytes: Uint8Array; stamp: FileStamp }> {
  await refuseForeignLog(path);
  try {
    const file = await open(path, 'r');
    try {
      const bytes = await file.readFile();
      return { bytes, stamp: stampOf(await file.stat({ bigint: true })) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw readFault(error, path);
  }
}

/**
 * Writes the book, unless its file is no longer the one that was read (`null`: whatever is there is replaced):
 * then somebody else has saved to it, and overwriting would lose what they saved.
 */
export async function saveBookFile(
  path: string,
  bytes: Uint8Array,
  known: FileStamp | null,
): Promise<FileStamp> {
  if (known !== null && !isSame(known, await currentStamp(path))) {
    throw new Fault('conflict', 'book.changedOnDisk', { path });
  }
  try {
    await writeFileAtomically(path, bytes);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    throw new Fault('unreadable', code === 'ENOSPC' ? 'book.diskFull' : 'book.unwritable', { path, code });
  }
  return stampOf(await stat(path, { bigint: true }));
}

async function currentStamp(path: string): Promise<FileStamp | null> {
  try {
    return stampOf(await stat(path, { bigint: true }));
  } catch {
    return null;
  }
}

function stampOf(stats: { ino: bigint; size: bigint; mtimeNs: bigint }): FileStamp {
  return { inode: stats.ino, size: stats.size, modified: stats.mtimeNs };
}

function isSame(known: FileStamp, found: FileStamp | null): boolean {
  return found?.inode === known.inode && found.size === known.size && found.modified === known.modified;
}

/** Another SQLite program is in the middle of writing, or died there: what the file alone says may be half a change. */
async function refuseForeignLog(path: string): Promise<void> {
  for (const suffix of ['-wal', '-journal']) {
    const log = `${path}${suffix}`;
    const isThere = await access(log).then(
      () => true,
      () => false,
    );
    if (isThere && (await stat(log)).size > 0) throw new Fault('book', 'book.foreignLog', { path, log });
  }
}

function readFault(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === null) return error;
  if (code === 'ENOENT') return new Fault('unreadable', 'book.missing', { path });
  if (code === 'ERR_FS_FILE_TOO_LARGE') return new Fault('book', 'book.tooLarge', { path });
  return new Fault('unreadable', 'book.unreadable', { path, code });
}
