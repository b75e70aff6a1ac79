import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwritableFault } from '@main/files/unwritable-fault';
import { writeUserFile } from '@main/files/write-user-file';
import { faultOf } from '../../helpers/fault';
import { makeReadOnly, mayMount, smallDisk } from '../../helpers/small-disk';
import { temporaryFolder } from '../../helpers/temporary-folder';

const old = 'the report of last month';

/** A folder with an earlier report in it. */
function withOldReport(folder: string): string {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, old);
  return path;
}

describe('a file that cannot be written', () => {
  it.skipIf(!mayMount)('for want of space says so, and leaves the old file and nothing else', async () => {
    const folder = smallDisk(64);
    const path = withOldReport(folder);
    const fault = await faultOf(() => writeUserFile(path, Buffer.alloc(200_000, 7)));
    expect(fault).toMatchObject({ kind: 'unreadable', code: 'file.diskFull', params: { path } });
    expect(readFileSync(path, 'utf8')).toBe(old);
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  it.skipIf(!mayMount && process.getuid?.() === 0)(
    'in a folder that is only to be read names the folder, and leaves the old file and nothing else',
    async () => {
      const folder = mayMount ? smallDisk(64) : temporaryFolder();
      const path = withOldReport(folder);
      makeReadOnly(folder);
      const fault = await faultOf(() => writeUserFile(path, 'new'));
      expect(fault).toMatchObject({ code: 'file.folderReadOnly', params: { folder } });
      expect(readFileSync(path, 'utf8')).toBe(old);
      expect(readdirSync(folder)).toEqual(['report.pdf']);
    },
  );

  it('in a folder that has vanished names the folder', async () => {
    const folder = join(temporaryFolder(), 'gone');
    mkdirSync(folder);
    const path = withOldReport(folder);
    rmSync(folder, { recursive: true });
    const fault = await faultOf(() => writeUserFile(path, 'new'));
    expect(fault).toMatchObject({ code: 'file.folderGone', params: { folder } });
  });

  it('under the name of a folder says so, and leaves the folder as it was', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'report.pdf'));
    writeFileSync(join(folder, 'report.pdf/inside'), 'kept');
    const path = join(folder, 'report.pdf');
    expect(await faultOf(() => writeUserFile(path, 'new'))).toMatchObject({ code: 'file.nameOfFolder' });
    expect(readdirSync(folder)).toEqual(['report.pdf']);
    expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('kept');
  });

  // Windows keeps a file that a spreadsheet program has open from being replaced: EPERM, EACCES or EBUSY, and only
  // at the renaming, since its folder takes the draft.
  it.each(['EPERM', 'EACCES', 'EBUSY'])('over one that is open elsewhere (%s) says so', async (code) => {
    const path = join(temporaryFolder(), 'report.xlsx');
    const error = Object.assign(new Error('no'), { code, syscall: 'rename' });
    expect((await unwritableFault(path, error))?.body).toMatchObject({
      code: 'file.inUse',
      params: { path },
    });
  });

  it('for a reason that has no sentence of its own is told with its code', async () => {
    const error = Object.assign(new Error('no'), { code: 'EIO', syscall: 'write' });
    const fault = await unwritableFault('/somewhere/report.pdf', error);
    expect(fault?.body).toMatchObject({ code: 'file.unwritable', params: { code: 'EIO' } });
  });

  it('because the program failed is no matter of the disk', async () => {
    expect(await unwritableFault('/somewhere/report.pdf', new TypeError('no'))).toBeNull();
  });
});
