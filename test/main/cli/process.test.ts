import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '../../helpers/bundle';
import { ledgerFile } from '../../helpers/engine';
import { temporaryFolder } from '../../helpers/temporary-folder';

let entry: string;
beforeAll(async () => {
  entry = await bundleForNode('src/main/cli/index.ts');
});

function staybook(args: readonly string[], cwd: string, language = 'C') {
  const env = { ...process.env, LC_ALL: language };
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the headless commands as a process on plain Node', () => {
  it('print one JSON document on standard output and nothing on standard error', () => {
    const folder = temporaryFolder();
    ledgerFile(['2024-01-05,Meyer,A1,12.50'], folder);
    const { status, stdout, stderr } = staybook(
      ['import', 'ledger.csv', '--book', 'b.staybook', '--json'],
      folder,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ rowsImported: 1 }] });
  });

  it('say what is wrong in one sentence, in the language of the environment, and exit with its code', () => {
    const { status, stdout, stderr } = staybook(
      ['verify', '--book', 'none.staybook'],
      temporaryFolder(),
      'ru_RU.UTF-8',
    );
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^Файла .*none\.staybook нет\.\n$/);
  });

  it('take it for no failure that whoever reads has had enough', () => {
    const folder = temporaryFolder();
    ledgerFile(['2024-01-05,Meyer,A1,12.50'], folder);
    const command = `"${process.execPath}" "${entry}" import ledger.csv --book b.staybook --json | true; exit "\${PIPESTATUS[0]}"`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
