import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from './project.mjs';

/** One hash over the names and contents of files and folders, so that a checkout's dates do not matter. */
export function fingerprint(paths, ...more) {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, inProject(path));
  for (const text of more) hash.update(`\0${text}`);
  return hash.digest('hex');
}

function add(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).toSorted()) add(hash, join(path, name));
  } else {
    hash.update(`\0${path.slice(inProject().length)}\0`).update(readFileSync(path));
  }
}

export function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

export function writeStamp(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, value);
}
