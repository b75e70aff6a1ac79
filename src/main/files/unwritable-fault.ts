import { dirname } from 'node:path';
import { Fault } from '@shared/base/fault';
import { errorCode } from './error-code';
import { isFolder } from './is-folder';

/** Codes of the system by what they mean to whoever chose the place. */
const meanings: Readonly<Record<string, string>> = {
  ENOSPC: 'file.diskFull',
  EDQUOT: 'file.diskFull',
  ENOENT: 'file.folderGone',
  ENOTDIR: 'file.folderGone',
  EROFS: 'file.folderReadOnly',
  EACCES: 'file.folderReadOnly',
  EPERM: 'file.folderReadOnly',
  EBUSY: 'file.inUse',
  ETXTBSY: 'file.inUse',
  EISDIR: 'file.nameOfFolder',
  ENOTEMPTY: 'file.nameOfFolder',
  EEXIST: 'file.nameOfFolder',
};

/** Why a file could not be put where a person asked for it, as they are told; null: no matter of the disk. */
export async function unwritableFault(path: string, error: unknown): Promise<Fault | null> {
  const code = errorCode(error);
  if (code === null) return null;
  const meaning = (await isFolder(path)) ? 'file.nameOfFolder' : meaningOf(code, error);
  if (meaning === undefined) return new Fault('unreadable', 'file.unwritable', { path, code });
  return new Fault('unreadable', meaning, { path, folder: dirname(path), code });
}

/** The draft could be written and the name not be taken over: what stands in its place is held by another program. */
function meaningOf(code: string, error: unknown): string | undefined {
  const replacing = error instanceof Error && 'syscall' in error && error.syscall === 'rename';
  return replacing && (code === 'EACCES' || code === 'EPERM') ? 'file.inUse' : meanings[code];
}
