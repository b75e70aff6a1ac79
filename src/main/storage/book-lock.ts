import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Fault } from '@shared/base/fault';
import { errorCode } from '@main/files/error-code';

/** The right to write a book: a small file beside it that names the process holding it. */
export interface BookLock {
  readonly release: () => Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Takes the lock of a book, or throws `book.locked`. A lock whose process has died (killed, or gone with a
 * restart of the machine) is taken over; one from another machine is not, since nobody here can tell.
 */
export async function lockBook(bookPath: string): Promise<BookLock> {
  const path = lockPath(bookPath);
  const own = JSON.stringify({ pid: process.pid, host: hostname(), nonce: randomBytes(8).toString('hex') });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await created(path, own)) return { release: () => releaseLock(path, own) };
    const found = await readIfThere(path);
    if (found === null) continue;
    const holder = parseHolder(found);
    if (holder !== null && !(await isStale(path, holder))) throw locked(bookPath, holder);
    await removeStale(path, found);
  }
  throw locked(bookPath, { pid: 0, host: hostname() });
}

export function lockPath(bookPath: string): string {
  return join(dirname(bookPath), `.${basename(bookPath)}.lock`);
}

function locked(bookPath: string, holder: Holder): Fault {
  const params = { book: basename(bookPath), host: holder.host, pid: holder.pid, lock: lockPath(bookPath) };
  return new Fault('book', holder.host === hostname() ? 'book.locked' : 'book.lockedElsewhere', params);
}

async function created(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function releaseLock(path: string, own: string): Promise<void> {
  if ((await readIfThere(path)) === own) await rm(path, { force: true });
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Null: not (yet) a whole lock; its maker died while writing it. */
function parseHolder(content: string): Holder | null {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return null;
    const { pid, host } = value;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

/** A process number may be in use again after a restart, so a lock older than the running system is stale too. */
async function isStale(path: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return false;
  if (!isRunning(holder.pid)) return true;
  const secondsSinceStart = uptime();
  const clockAllowance = 120;
  const age = (Date.now() - (await stat(path)).mtimeMs) / 1000;
  return age > secondsSinceStart + clockAllowance;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Takes a stale lock out of the way; if another process has replaced it meanwhile, its lock is put back. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readIfThere(aside)) !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
