import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileDialogs } from '@main/app/dialogs';
import type { EngineClient } from '@main/app/engine-client';
import type { ReportMaker } from '@main/app/report-maker';
import { saveReport } from '@main/ipc/save-report';
import type { ReportRequest } from '@shared/contract/report-document';
import { Fault } from '@shared/base/fault';
import { engineWith } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';
import { makeReadOnly, mayMount, smallDisk } from '../../helpers/small-disk';

type Format = 'pdf' | 'xlsx' | 'csv';
const formats = ['pdf', 'xlsx', 'csv'] as const;

const request: ReportRequest = {
  template: 'import-reconciliation',
  scope: { period: '2024-02', base: 'period' },
  language: 'en',
  paper: 'A4',
  orientation: 'portrait',
  sections: null,
  customer: null,
  remarks: '',
  name: null,
};

const old = 'the report of last month';
const rows = ['2024-01-05,Ada,1,10.00', '2024-02-05,Ada,2,12.00'];

/** Everything that saving uses, the engine in truth; the pages are of so many bytes. */
async function saving(
  path: string | null,
  pdf: () => Promise<Uint8Array> = async () => Buffer.alloc(200_000),
) {
  const { engine } = await engineWith(rows);
  const book = await engine.run('summarizeBook', undefined);
  const work: string[] = [];
  const asked: string[] = [];
  const client = {
    run: async (
      name: 'exportReport',
      input: { request: ReportRequest; path: string; format: 'xlsx' | 'csv' },
    ) => {
      work.push(name);
      return engine.run(name, input);
    },
  };
  const parts = {
    engine: client as unknown as EngineClient,
    dialogs: {
      chooseReport: async (name: string) => {
        asked.push(name);
        return path;
      },
    } as unknown as FileDialogs,
    reports: {
      pdf: async () => {
        work.push('pdf');
        return pdf();
      },
    } as unknown as ReportMaker,
  };
  const save = (format: Format) => saveReport(parts, book, { request, taskId: 't', format });
  return { save, work, asked };
}

describe('saving a report', () => {
  it.each(formats)('as %s writes the whole file at the place that was chosen', async (format) => {
    const folder = smallFolder();
    const { save, asked } = await saving(join(folder, `report.${format}`));
    expect(await save(format)).toEqual({ name: `report.${format}` });
    expect(asked).toEqual(['shop Import reconciliation 2024-02']);
    expect(readdirSync(folder)).toEqual([`report.${format}`]);
  });

  it('is not begun where the dialog is closed', async () => {
    const { save, work } = await saving(null);
    expect([await save('pdf'), await save('xlsx'), await save('csv')]).toEqual([null, null, null]);
    expect(work).toEqual([]);
  });

  it('that is cancelled leaves the old file and nothing else', async () => {
    const folder = smallFolder();
    const path = withOldReport(folder, 'pdf');
    const { save } = await saving(path, () => Promise.reject(new Fault('cancelled', 'task.cancelled')));
    expect(await faultCode(() => save('pdf'))).toBe('task.cancelled');
    expect(readFileSync(path, 'utf8')).toBe(old);
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  describe.each(formats)('as %s', (format) => {
    it.skipIf(!mayMount)('on a full disk says so and leaves the old file and nothing else', async () => {
      // Room for the old file, not for the new one beside it.
      const folder = smallDisk(4);
      const path = withOldReport(folder, format);
      const { save } = await saving(path);
      expect(await faultCode(() => save(format))).toBe('file.diskFull');
      expect(readFileSync(path, 'utf8')).toBe(old);
      expect(readdirSync(folder)).toEqual([`report.${format}`]);
    });

    it.skipIf(!mayMount && process.getuid?.() === 0)(
      'in a read-only folder says so before any work, and leaves the old file and nothing else',
      async () => {
        const folder = mayMount ? smallDisk(64) : smallFolder();
        const path = withOldReport(folder, format);
        makeReadOnly(folder);
        const { save, work } = await saving(path);
        expect(await faultCode(() => save(format))).toBe('file.folderReadOnly');
        expect(work).toEqual([]);
        expect(readFileSync(path, 'utf8')).toBe(old);
        expect(readdirSync(folder)).toEqual([`report.${format}`]);
      },
    );

    it('in a folder that has vanished says so before any work', async () => {
      const folder = smallFolder();
      rmSync(folder, { recursive: true });
      const { save, work } = await saving(join(folder, `report.${format}`));
      expect(await faultCode(() => save(format))).toBe('file.folderGone');
      expect(work).toEqual([]);
    });

    it('under the name of a folder says so before any work', async () => {
      const folder = smallFolder();
      mkdirSync(join(folder, `report.${format}`));
      const { save, work } = await saving(join(folder, `report.${format}`));
      expect(await faultCode(() => save(format))).toBe('file.nameOfFolder');
      expect(work).toEqual([]);
      expect(readdirSync(folder)).toEqual([`report.${format}`]);
    });
  });
});

function smallFolder(): string {
  const folder = join(temporaryFolder(), 'out');
  mkdirSync(folder);
  return folder;
}

function withOldReport(folder: string, format: Format): string {
  const path = join(folder, `report.${format}`);
  writeFileSync(path, old);
  return path;
}
