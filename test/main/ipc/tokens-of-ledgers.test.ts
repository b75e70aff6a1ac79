import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileTokens } from '@main/app/file-tokens';
import { tokensOfLedgers } from '@main/ipc/tokens-of-ledgers';
import { faultCode } from '../../helpers/fault';
import { temporaryFolder } from '../../helpers/temporary-folder';

describe('files and folders that a person chose or dropped', () => {
  it('are answered as their ledgers, by token, name and size, with those of the folders in them', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '2024'));
    writeFileSync(join(folder, '2024', 'january.csv'), '12345');
    writeFileSync(join(folder, '2024', 'readme.pdf'), 'x');
    writeFileSync(join(folder, 'letter.docx'), 'x');
    const tokens = createFileTokens();
    const issued = await tokensOfLedgers([folder], tokens);
    expect(issued.map(({ name, size }) => [name, size])).toEqual([['january.csv', 5]]);
    expect(issued.map(({ token }) => tokens.pathOf(token))).toEqual([join(folder, '2024', 'january.csv')]);
  });

  it('are told of where a folder holds no ledger, rather than passed over', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'letter.docx'), 'x');
    expect(await faultCode(() => tokensOfLedgers([folder], createFileTokens()))).toBe('file.noLedgers');
  });

  it('are answered even where the file is no ledger by its name: what it is, its contents tell', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ledger.dat'), 'x');
    const issued = await tokensOfLedgers([join(folder, 'ledger.dat')], createFileTokens());
    expect(issued.map(({ name }) => name)).toEqual(['ledger.dat']);
  });
});
