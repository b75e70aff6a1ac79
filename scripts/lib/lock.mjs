import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Lets one process at a time do a piece of work; the others wait and then usually find nothing left to do.
 * A lock whose owner is gone is taken over.
 */
export async function oneAtATime(path, action) {
  mkdirSync(dirname(path), { recursive: true });
  while (!taken(path)) await wait(100);
  try {
    return await action();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function taken(path) {
  try {
    mkdirSync(path);
    writeFileSync(join(path, 'owner'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!ownerLives(path)) rmSync(path, { recursive: true, force: true });
    return false;
  }
}

function ownerLives(path) {
  try {
    const owner = Number(readFileSync(join(path, 'owner'), 'utf8'));
    // The owner writes its number a moment after it makes the folder.
    if (owner === 0) return true;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM' || error.code === 'ENOENT';
  }
}
