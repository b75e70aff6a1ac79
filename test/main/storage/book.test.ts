import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newBook, openBook, readLedgerColumns, readSettings, writeSettings } from '@main/storage';
import { lockPath } from '@main/storage/book-lock';
import { emptyBook, importInto } from '../../helpers/book';
import { faultCode } from '../../helpers/fault';
import { stagedLines } from '../../helpers/staged-lines';
import { temporaryFolder } from '../../helpers/temporary-folder';

const oneLine = stagedLines([{ day: '2024-01-05', customer: '17', invoice: 'A1', amount: 1250 }]);

async function savedBook(): Promise<string> {
  const path = join(temporaryFolder(), 'shop.staybook');
  const book = await emptyBook(path);
  await importInto(book, oneLine);
  await book.close();
  return path;
}

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a book', () => {
  it('holds after opening what it held when it was saved', async () => {
    const book = await openBook(await savedBook(), 'write');
    expect(readLedgerColumns(book.database)).toMatchObject({ lineCount: 1, customerCount: 1 });
    expect(readSettings(book.database).currency).toBe('EUR');
    await book.close();
  });

  it('is a SQLite file that names itself a Staybook book and its format', async () => {
    const bytes = readFileSync(await savedBook());
    expect(bytes.subarray(0, 15).toString('latin1')).toBe('SQLite format 3');
    expect(bytes.subarray(68, 72).toString('latin1')).toBe('Stay');
    expect(bytes.readUInt32BE(60)).toBe(20);
  });

  it('leaves no file behind as long as nothing was saved', async () => {
    const folder = temporaryFolder();
    const book = await emptyBook(join(folder, 'shop.staybook'));
    await book.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing but itself in its folder once it is closed', async () => {
    const path = await savedBook();
    expect(readdirSync(join(path, '..'))).toEqual(['shop.staybook']);
  });

  it('is not touched by reading it, nor by a rehearsal', async () => {
    const path = await savedBook();
    const before = hash(path);
    const read = await openBook(path, 'read');
    const rehearsed = await openBook(path, 'rehearse');
    await importInto(rehearsed, stagedLines([{ day: '2024-02-01', customer: '18', amount: 5 }]));
    expect(readLedgerColumns(rehearsed.database).lineCount).toBe(2);
    expect(await faultCode(() => read.change(() => undefined))).toBe('book.readOnly');
    await read.close();
    await rehearsed.close();
    expect(hash(path)).toBe(before);
    expect(readdirSync(join(path, '..'))).toEqual(['shop.staybook']);
  });

  it('is as before when a change fails half-way, in memory and on disk', async () => {
    const path = await savedBook();
    const before = hash(path);
    const book = await openBook(path, 'write');
    await expect(
      book.change((database) => {
        writeSettings(database, { companyName: 'Half' });
        throw new Error('half-way');
      }),
    ).rejects.toThrow('half-way');
    expect(readSettings(book.database).companyName).toBe('');
    await book.change((database) => writeSettings(database, { companyName: 'Whole' }));
    await book.close();
    expect(hash(path)).not.toBe(before);
    const again = await openBook(path, 'read');
    expect(readSettings(again.database).companyName).toBe('Whole');
    await again.close();
  });

  it('does not overwrite what somebody else has saved meanwhile, and takes up their state', async () => {
    const path = await savedBook();
    const book = await openBook(path, 'write');
    const theirs = await newBook(join(temporaryFolder(), 'theirs.staybook'), {
      settings: { currency: 'EUR', companyName: 'Theirs' },
      isSample: false,
    });
    await theirs.change(() => undefined);
    writeFileSync(path, readFileSync(theirs.path));
    await theirs.close();
    const theirHash = hash(path);
    const change = () => book.change((database) => writeSettings(database, { companyName: 'Mine' }));
    expect(await faultCode(change)).toBe('book.changedOnDisk');
    expect(hash(path)).toBe(theirHash);
    expect(readSettings(book.database).companyName).toBe('Theirs');
    await book.close();
  });
});

describe('the lock of a book', () => {
  it('keeps a second writer out until the first is done, and readers in', async () => {
    const path = await savedBook();
    const first = await openBook(path, 'write');
    expect(await faultCode(() => openBook(path, 'write'))).toBe('book.locked');
    await (await openBook(path, 'read')).close();
    await first.close();
    await (await openBook(path, 'write')).close();
  });

  it('is taken over from a process that has died', async () => {
    const path = await savedBook();
    // No process has this number: Linux and macOS stop far below it, Windows numbers are multiples of four.
    writeFileSync(lockPath(path), JSON.stringify({ pid: 2147483645, host: hostname() }));
    await (await openBook(path, 'write')).close();
    expect(existsSync(lockPath(path))).toBe(false);
  });

  it('is taken over when it is older than the running system, whose process numbers started anew', async () => {
    const path = await savedBook();
    writeFileSync(lockPath(path), JSON.stringify({ pid: process.pid, host: hostname() }));
    utimesSync(lockPath(path), 0, 0);
    await (await openBook(path, 'write')).close();
    expect(existsSync(lockPath(path))).toBe(false);
  });

  it('of another computer is respected: nobody here can tell whether it is alive', async () => {
    const path = await savedBook();
    writeFileSync(lockPath(path), JSON.stringify({ pid: 1, host: 'elsewhere' }));
    expect(await faultCode(() => openBook(path, 'write'))).toBe('book.lockedElsewhere');
    expect(existsSync(lockPath(path))).toBe(true);
  });

  it('is given back when the book turns out not to be one', async () => {
    const path = join(temporaryFolder(), 'picture.staybook');
    writeFileSync(path, 'PNG');
    expect(await faultCode(() => openBook(path, 'write'))).toBe('book.notABook');
    expect(readdirSync(join(path, '..'))).toEqual(['picture.staybook']);
  });
});

describe('opening what is no good book', () => {
  it('a file that is not there is missing', async () => {
    const path = join(temporaryFolder(), 'none.staybook');
    expect(await faultCode(() => openBook(path, 'read'))).toBe('book.missing');
    expect(await faultCode(() => openBook(join(path, 'no', 'folder'), 'write'))).toBe('book.missing');
  });

  it('an empty file, a text and another SQLite file are no books', async () => {
    const path = await savedBook();
    const other = readFileSync(path);
    other.writeUInt32BE(0, 68);
    for (const content of ['', 'date;amount\n', other]) {
      writeFileSync(path, content);
      expect(await faultCode(() => openBook(path, 'read'))).toBe('book.notABook');
    }
  });

  it('a book from a newer version says so and stays untouched', async () => {
    const path = await savedBook();
    const newer = readFileSync(path);
    newer.writeUInt32BE(9990, 60);
    writeFileSync(path, newer);
    const before = hash(path);
    expect(await faultCode(() => openBook(path, 'write'))).toBe('book.newer');
    expect(hash(path)).toBe(before);
  });

  it('a book that is cut off, or overwritten inside, is damaged', async () => {
    const path = await savedBook();
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 1000));
    expect(await faultCode(() => openBook(path, 'read'))).toBe('book.damaged');
    const scratched = Buffer.from(whole);
    scratched.fill(0x5a, 200, 16000);
    writeFileSync(path, scratched);
    expect(await faultCode(() => openBook(path, 'read'))).toBe('book.damaged');
    const holed = Buffer.from(whole);
    holed.fill(0, whole.length - 16384);
    writeFileSync(path, holed);
    expect(await faultCode(() => openBook(path, 'read'))).toBe('book.damaged');
  });

  it('a book that another SQLite program is writing is left alone', async () => {
    const path = await savedBook();
    writeFileSync(`${path}-wal`, 'frames');
    expect(await faultCode(() => openBook(path, 'read'))).toBe('book.foreignLog');
  });

  it('a book that another SQLite program left in write-ahead mode opens', async () => {
    const path = await savedBook();
    const bytes = readFileSync(path);
    bytes.fill(2, 18, 20);
    writeFileSync(path, bytes);
    const book = await openBook(path, 'read');
    expect(readLedgerColumns(book.database).lineCount).toBe(1);
    await book.close();
  });

  it('names the file in the fault', async () => {
    const path = join(temporaryFolder(), 'picture.staybook');
    writeFileSync(path, 'PNG');
    await expect(openBook(path, 'read')).rejects.toMatchObject({ body: { params: { path } } });
    expect(basename(path)).toBe('picture.staybook');
  });
});
