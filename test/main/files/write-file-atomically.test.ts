import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDraftOf, writeFileAtomically } from '@main/files/write-file-atomically';
import { temporaryFolder } from '../../helpers/temporary-folder';

describe('writing a file atomically', () => {
  it('writes text and bytes, new and in place of an old file, and leaves nothing beside it', async () => {
    const path = join(temporaryFolder(), 'table.csv');
    await writeFileAtomically(path, 'äöü');
    await writeFileAtomically(path, Uint8Array.of(1, 2, 3));
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(readdirSync(join(path, '..'))).toEqual(['table.csv']);
  });

  it('leaves the target and no draft when it cannot be replaced', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'report.pdf');
    mkdirSync(join(target, 'inside'), { recursive: true });
    await expect(writeFileAtomically(target, 'x')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  it('replaces what a link leads to, not the link, and keeps its permissions', async () => {
    const folder = temporaryFolder();
    const real = join(folder, 'real.staybook');
    writeFileSync(real, 'old');
    chmodSync(real, 0o600);
    symlinkSync(real, join(folder, 'link.staybook'));
    await writeFileAtomically(join(folder, 'link.staybook'), 'new');
    expect(readFileSync(real, 'utf8')).toBe('new');
    expect(statSync(real).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['link.staybook', 'real.staybook']);
  });

  it('tells its drafts from other files', () => {
    expect(isDraftOf('/books/shop.staybook', '.shop.staybook.0123456789ab.draft')).toBe(true);
    expect(isDraftOf('/books/shop.staybook', '.other.staybook.0123456789ab.draft')).toBe(false);
    expect(isDraftOf('/books/shop.staybook', '.shop.staybook.lock')).toBe(false);
    expect(isDraftOf('/books/shop.staybook', 'shop.staybook')).toBe(false);
  });
});
