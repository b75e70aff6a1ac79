import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@shared/base/fault';
import { errorCode } from './error-code';

export interface CreatedFolder<Content> {
  readonly name: string;
  readonly content: Content;
}

/**
 * Makes a folder with everything in it, whole or not at all: filled beside its place under another name and renamed
 * at the end. A name that is taken gets a number: nothing that is there already is touched.
 */
export async function createFolder<Content>(
  parent: string,
  name: string,
  fill: (folder: string) => Promise<Content>,
): Promise<CreatedFolder<Content>> {
  const draft = join(parent, `.${name}.${randomBytes(6).toString('hex')}.draft`);
  try {
    await mkdir(draft);
    return await fillAndPlace(draft, parent, name, fill);
  } catch (error) {
    const code = errorCode(error);
    throw code === null
      ? error
      : new Fault('unreadable', 'file.unwritable', { path: join(parent, name), code });
  }
}

async function fillAndPlace<Content>(
  draft: string,
  parent: string,
  name: string,
  fill: (folder: string) => Promise<Content>,
): Promise<CreatedFolder<Content>> {
  try {
    const content = await fill(draft);
    return { name: await renameToFree(draft, parent, name), content };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function renameToFree(draft: string, parent: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (await isTaken(join(parent, free))) continue;
    await rename(draft, join(parent, free));
    return free;
  }
}

async function isTaken(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
