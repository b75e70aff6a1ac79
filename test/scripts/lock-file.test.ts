import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingVariants, platformEntry } from '../../scripts/complete-lock.mjs';
import manifest from '../../package.json';

const project = resolve(import.meta.dirname, '../..');
const lockText = readFileSync(join(project, 'package-lock.json'), 'utf8');

describe('the lock file', () => {
  it('holds every platform’s variant of the native tools (npm ci refuses it otherwise; scripts/complete-lock.mjs)', () => {
    const lock = JSON.parse(lockText) as Parameters<typeof missingVariants>[0];
    expect(missingVariants(lock).map(({ name }) => name)).toEqual([]);
  });

  it('names no registry', () => {
    expect(lockText).not.toContain('"resolved"');
    expect(lockText).not.toMatch(/"(https?|git\+?[a-z]*):\/\/[^"]*\.tgz/);
  });

  it('comes from exact versions', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('is completed from what the variants are called', () => {
    expect(platformEntry('@oxlint/binding-linux-arm-musleabihf', '1.2.3', true)).toEqual({
      version: '1.2.3',
      cpu: ['arm'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    expect(platformEntry('@oxlint/binding-win32-ia32-msvc', '1.2.3', false)).toMatchObject({
      os: ['win32'],
      cpu: ['ia32'],
    });
    expect(platformEntry('fsevents', '2.3.3', false)).toBeNull();
  });
});
