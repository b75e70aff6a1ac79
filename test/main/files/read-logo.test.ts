import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLogo } from '@main/files/read-logo';
import { settingsPatch } from '@shared/contract/settings-patch';
import { faultOf } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';

/** The smallest whole PNG: one grey point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]);

function file(name: string, bytes: Buffer): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

describe('a logo', () => {
  it('is told by its bytes, whatever its name', async () => {
    expect(await readLogo(file('logo.txt', png))).toBe(`data:image/png;base64,${png.toString('base64')}`);
    expect(await readLogo(file('logo.png', jpeg))).toMatch(/^data:image\/jpeg;base64,/);
  });

  it.each([
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', Buffer.from('MZ\u0000\u0000')],
    ['a PNG that breaks off', png.subarray(0, 40)],
    ['a JPEG that breaks off', jpeg.subarray(0, 8)],
    ['an empty file', Buffer.alloc(0)],
  ])('is not %s', async (_what, bytes) => {
    const fault = await faultOf(() => readLogo(file('logo.png', bytes)));
    expect(fault).toMatchObject({ code: 'picture.kind', params: { file: 'logo.png' } });
  });

  it('is at most 500 kB, and the settings of a book take the largest', async () => {
    const largest = Buffer.concat([
      png.subarray(0, 33),
      Buffer.alloc(500_000 - png.length),
      png.subarray(33),
    ]);
    const reportLogo = await readLogo(file('large.png', largest));
    expect(settingsPatch.parse({ reportLogo })).toEqual({ reportLogo });
    const tooLarge = file('larger.png', Buffer.concat([largest, Buffer.alloc(1)]));
    expect(await faultOf(() => readLogo(tooLarge))).toMatchObject({
      code: 'picture.tooLarge',
      params: { limit: 500 },
    });
  });

  it('that is gone or a folder is told', async () => {
    const folder = temporaryFolder();
    expect(await faultOf(() => readLogo(join(folder, 'gone.png')))).toMatchObject({
      code: 'picture.unreadable',
    });
    expect(await faultOf(() => readLogo(folder))).toMatchObject({ code: 'picture.unreadable' });
  });
});
