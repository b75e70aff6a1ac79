import { stat } from 'node:fs/promises';

/** Whether a folder stands there, as far as one may look. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
