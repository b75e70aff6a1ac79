import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Whether a test may put up a disk of its own: Linux, as root, in a container that allows it. */
export const mayMount = isRoot && canMount();

/** A folder that is a disk of so many kilobytes, gone with the test. */
export function smallDisk(kilobytes: number): string {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

/** From here on nothing can be written in the folder, by root neither where it is a disk of its own. */
export function makeReadOnly(folder: string): void {
  if (mayMount) execFileSync('mount', ['-o', 'remount,ro', folder]);
  else {
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
  }
}

function canMount(): boolean {
  const folder = temporaryFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder]).status !== 0) return false;
  execFileSync('umount', [folder]);
  return true;
}
