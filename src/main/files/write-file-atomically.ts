import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code';

/**
 * Puts a file in place whole or not at all: written beside its target, flushed, renamed over it, and the
 * folder's entry flushed too. Whenever the power goes, the name leads to the old bytes or to the new ones.
 */
export async function writeFileAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const target = await linkTarget(path);
  const draft = draftPath(target);
  try {
    await writeFlushed(draft, content, await modeOf(target));
    await renameOver(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushFolder(dirname(target));
}

/** Names that `writeFileAtomically` gives to drafts of this file: what a killed process may have left behind. */
export function isDraftOf(path: string, name: string): boolean {
  return name.startsWith(`.${basename(path)}.`) && /\.[0-9a-f]{12}\.draft$/.test(name);
}

function draftPath(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.draft`);
}

async function writeFlushed(draft: string, content: Uint8Array | string, mode: number): Promise<void> {
  const file = await open(draft, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A symbolic link stays a link: the file it leads to is the one replaced. */
async function linkTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

async function modeOf(target: string): Promise<number> {
  try {
    return (await stat(target)).mode & 0o777;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0o666;
    throw error;
  }
}

const windowsRetries = 8;

/** On Windows a virus scanner or an indexer may hold the target for a moment; elsewhere a failure is final. */
async function renameOver(draft: string, target: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(draft, target);
      return;
    } catch (error) {
      const passing = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '');
      if (process.platform !== 'win32' || !passing || attempt === windowsRetries) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 25 * 2 ** attempt);
      });
    }
  }
}

async function flushFolder(folder: string): Promise<void> {
  // Windows can neither open nor flush a folder; its rename is journalled by the file system.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
