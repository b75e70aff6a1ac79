import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '@shared/base/fault';
import { isFolder } from './is-folder';
import { unwritableFault } from './unwritable-fault';

/** Throws the fault that writing a file there would end with, as far as it can be told before the work is done. */
export async function checkTarget(path: string): Promise<void> {
  const folder = dirname(path);
  if (await isFolder(path))
    throw new Fault('unreadable', 'file.nameOfFolder', { path, folder, code: 'EISDIR' });
  try {
    // With the dot a file in the folder's place is found out too.
    await access(join(folder, '.'), constants.W_OK);
  } catch (error) {
    throw (await unwritableFault(path, error)) ?? error;
  }
}
