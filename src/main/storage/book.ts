import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '@shared/base/fault';
import type { ExchangeRate } from '@shared/model/exchange-rate';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { errorCode } from '@main/files/error-code';
import { isDraftOf } from '@main/files/write-file-atomically';
import { readBookFile, saveBookFile, type FileStamp } from './book-file';
import { damaged } from './book-faults';
import { checkBookHeader, leaveWriteAheadMode } from './book-header';
import { lockBook, type BookLock } from './book-lock';
import { saveRate } from './exchange-rates';
import { formatBook, migrate, newestBookVersion } from './migrate';
import { writeSettings } from './settings';
import { exportBytes, openDatabase, readRows, type Database } from './sqlite';
import { rehearse, transact } from './transaction';

/** An open book: a database in memory over one file, which only `change` writes. */
export interface Book {
  readonly path: string;
  /** The folder or the file may not be written: figures can be read, changes are refused. */
  readonly readOnly: boolean;
  /** For reading. Statements must be finished before `change` is called. */
  readonly database: Database;
  /**
   * Does some work in one transaction and saves the book. If either fails, book and file are as before.
   * `saving` is called between the steps of saving, until the file is written: what it throws stops it.
   */
  readonly change: <Value>(
    work: (database: Database) => Value | Promise<Value>,
    saving?: () => Promise<void>,
  ) => Promise<Value>;
  /** Does some work and takes it back, whatever comes of it: what it would have changed is as before. */
  readonly rehearse: <Value>(work: (database: Database) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/**
 * `write` takes the book's lock until it is closed. `read` leaves no trace and refuses changes; `rehearse`
 * leaves none either, but takes changes in memory.
 */
export type BookAccess = 'write' | 'read' | 'rehearse';

export interface NewBook {
  /** Without a currency it is settled by the first import. */
  readonly settings: Partial<BookSettings>;
  readonly isSample: boolean;
  readonly rates?: readonly ExchangeRate[];
}

/** Opens a book file, checks that it is whole, and brings it to this version in memory. */
export async function openBook(path: string, access: BookAccess): Promise<Book> {
  const lock = access === 'write' ? await lockIfWritable(path) : null;
  try {
    const read = (): Promise<Opened> => readBook(path);
    const granted = access === 'write' && lock === null ? 'read' : access;
    return bookOver({ path, access: granted, lock, read }, await read());
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

/** Makes a book in memory. Its file appears, or is replaced, with the first `change`. */
export async function newBook(
  path: string,
  { settings, isSample, rates = [] }: NewBook,
  access: 'write' | 'rehearse' = 'write',
): Promise<Book> {
  const lock = access === 'write' ? await lockIfWritable(path) : null;
  if (access === 'write' && lock === null) throw readOnlyFault(path);
  const make = async (): Promise<Opened> => {
    const database = await openDatabase(null);
    formatBook(database);
    // Settled by the first import; proposed by what the book holds, until somebody sets it.
    const { currency: _settledLater, base: _proposed, ...definitions } = defaultSettings;
    writeSettings(database, { ...definitions, ...settings });
    if (isSample) database.run(`INSERT INTO setting VALUES ('isSample', 'true')`);
    for (const rate of rates) saveRate(database, rate);
    return { database, stamp: null };
  };
  return bookOver({ path, access, lock, read: make }, await make());
}

interface Opened {
  readonly database: Database;
  /** Null: no file yet, or one that is to be replaced. */
  readonly stamp: FileStamp | null;
}

interface Opening {
  readonly path: string;
  readonly access: BookAccess;
  readonly lock: BookLock | null;
  /** Gives the last saved state again, for when saving a change has failed. */
  readonly read: () => Promise<Opened>;
}

function bookOver({ path, access, lock, read }: Opening, opened: Opened): Book {
  let { database, stamp } = opened;
  let readSaved = read;

  const save = async (saving: () => Promise<void>): Promise<void> => {
    if (access !== 'write') return;
    await saving();
    const bytes = exportBytes(database);
    await saving();
    stamp = await saveBookFile(path, bytes, stamp);
    readSaved = () => readBook(path);
  };

  return {
    path,
    readOnly: access === 'read',
    get database() {
      return database;
    },
    change: async (work, saving = () => Promise.resolve()) => {
      if (access === 'read') throw readOnlyFault(path);
      const value = await transact(database, async () => {
        const result = await work(database);
        await saving();
        return result;
      });
      try {
        await save(saving);
      } catch (error) {
        database.close();
        ({ database, stamp } = await readSaved());
        throw error;
      }
      return value;
    },
    rehearse: (work) => rehearse(database, () => work(database)),
    close: async () => {
      database.close();
      await lock?.release();
    },
  };
}

async function readBook(path: string): Promise<Opened> {
  const { bytes, stamp } = await readBookFile(path);
  try {
    return { database: await openChecked(bytes), stamp };
  } catch (error) {
    throw named(error, path);
  }
}

/** Says of which book; inside, only what is wrong with it is known. */
function named(error: unknown, path: string): Fault {
  if (!(error instanceof Fault)) return new Fault('book', 'book.damaged', { path, detail: String(error) });
  const code = error.body.code === 'book.inconsistent' ? 'book.damaged' : error.body.code;
  return new Fault(error.body.kind, code, { ...error.body.params, path });
}

function readOnlyFault(path: string): Fault {
  return new Fault('book', 'book.readOnly', { path });
}

async function openChecked(bytes: Uint8Array): Promise<Database> {
  checkBookHeader(bytes, newestBookVersion);
  leaveWriteAheadMode(bytes);
  const database = await openDatabase(bytes);
  try {
    const findings = readRows(database, 'PRAGMA quick_check(1)', [], (row) => row.text(0));
    if (findings.join() !== 'ok') throw damaged(findings.join());
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Null where the file or its folder may not be written: the book can still be read. */
async function lockIfWritable(path: string): Promise<BookLock | null> {
  try {
    const lock = await lockBook(path);
    await removeDrafts(path);
    return lock;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return null;
    if (errorCode(error) === 'ENOENT') throw new Fault('unreadable', 'book.missing', { path });
    throw error;
  }
}

/** What a process that was killed while saving has left: with the lock in hand, nobody else is writing it. */
async function removeDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const drafts = (await readdir(folder)).filter((name) => isDraftOf(path, name));
  await Promise.all(drafts.map((name) => rm(join(folder, name), { force: true })));
}
