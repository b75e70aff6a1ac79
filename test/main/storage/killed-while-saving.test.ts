import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkIntegrity, openBook, readLedgerColumns } from '@main/storage';
import { emptyBook, importInto } from '../../helpers/book';
import { bundleForNode } from '../../helpers/bundle';
import { stagedLines } from '../../helpers/staged-lines';
import { temporaryFolder } from '../../helpers/temporary-folder';

let entry: string;
beforeAll(async () => {
  entry = await bundleForNode('test/main/storage/save-and-die.entry.ts');
});

async function oldBook(): Promise<string> {
  const path = join(temporaryFolder(), 'shop.staybook');
  const book = await emptyBook(path);
  await importInto(book, stagedLines([{ day: '2024-01-05', customer: '17', amount: 1250 }]));
  await book.close();
  return path;
}

async function amountsIn(path: string): Promise<number[]> {
  const book = await openBook(path, 'write');
  const { amounts } = readLedgerColumns(book.database);
  expect(checkIntegrity(book.database).flatMap(({ findings }) => findings)).toEqual([]);
  await book.close();
  return Array.from(amounts);
}

const killedAfter = (path: string, operations: number) =>
  spawnSync(process.execPath, [entry, path, String(operations)], { encoding: 'utf8' });

// The rule: whenever the process or the machine stops, the name leads to the whole old book or to the whole new
// one. The steps of a save are: write (1), flush (2), rename (3), flush the folder (4).
describe('a process killed while it imports', () => {
  it.each([
    ['inside the transaction', -1],
    ['in the middle of writing', 0],
    ['before the bytes are flushed', 1],
    ['before the rename', 2],
  ])('%s leaves the old book whole', async (_when, operations) => {
    const path = await oldBook();
    const { signal, stdout } = killedAfter(path, operations);
    expect({ signal, stdout }).toEqual({ signal: 'SIGKILL', stdout: '' });
    expect(await amountsIn(path)).toEqual([1250]);
  });

  it('after the rename leaves the new book whole', async () => {
    const path = await oldBook();
    expect(killedAfter(path, 3).signal).toBe('SIGKILL');
    expect(await amountsIn(path)).toEqual([1250, 777]);
  });

  it('leaves a lock and a draft that the next to open the book clears away', async () => {
    const path = await oldBook();
    killedAfter(path, 2);
    expect(readdirSync(join(path, '..'))).toHaveLength(3);
    await amountsIn(path);
    expect(readdirSync(join(path, '..'))).toEqual(['shop.staybook']);
  });

  it('not at all saves the new book: the steps above are all there are', async () => {
    const path = await oldBook();
    const { status, stdout } = killedAfter(path, 4);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'saved' });
    expect(await amountsIn(path)).toEqual([1250, 777]);
  });
});
