import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever the current directory. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inProject = (...parts) => join(root, ...parts);
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
export const manifest = readJson(inProject('package.json'));

/** Where downloads and runtimes are kept between checkouts: STAYBOOK_CACHE, else the user's cache folder. */
export function cacheFolder() {
  if (process.env.STAYBOOK_CACHE) return process.env.STAYBOOK_CACHE;
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'staybook', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'staybook');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'staybook');
}

export const isRoot = process.getuid?.() === 0;

/** Whether a window can be shown to someone. CI counts as no, so that it always takes the headless way. */
export function hasDisplay() {
  if (process.env.CI && process.env.CI !== 'false') return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
