import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unwritableFault } from './unwritable-fault';
import { isFolder } from './is-folder';

/** Refuses a place that cannot take a file before the work for it begins; what comes up later is told at the writing. */
export async function checkPlace(path: string): Promise<void> {
  try {
    if (await isFolder(path)) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw (await unwritableFault(path, error)) ?? error;
  }
}
