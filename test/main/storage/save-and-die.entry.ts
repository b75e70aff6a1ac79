import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { insertStaged, matchStaged, openBook } from '@main/storage';
import { importRecord } from '../../helpers/book';
import { stagedLines } from '../../helpers/staged-lines';

/**
 * Imports a line into a book and dies at a given step of it, as a power cut would: no handler runs, nothing is
 * tidied up. Arguments: the book, and how many file operations to survive (-1: die inside the transaction).
 */
const [path = '', survives = '0'] = process.argv.slice(2);
let left = Number(survives);

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

function dieInsteadOf<Owner extends object>(owner: Owner, name: keyof Owner): void {
  const original = owner[name] as (...args: unknown[]) => unknown;
  owner[name] = function counted(this: unknown, ...args: unknown[]) {
    if (left === 0) {
      if (name === 'writeFile') return halfWritten(this as FileHandle, args[0] as Uint8Array);
      die();
    }
    left -= 1;
    return original.apply(this, args);
  } as Owner[keyof Owner];
}

/** The worst moment of a write: half of the bytes are there. */
async function halfWritten(file: FileHandle, bytes: Uint8Array): Promise<void> {
  await file.write(bytes, 0, Math.floor(bytes.length / 2));
  die();
}

const book = await openBook(path, 'write');
const probe = await fs.open(path, 'r');
const handle = Object.getPrototypeOf(probe) as FileHandle;
await probe.close();
dieInsteadOf(handle, 'writeFile');
dieInsteadOf(handle, 'sync');
dieInsteadOf(fs, 'rename');
syncBuiltinESMExports();

const content = {
  kind: 'sales',
  rows: stagedLines([{ day: '2024-02-01', customer: '99', amount: 777 }]),
} as const;
const request = { file: null, replaceInvoices: false, exceptImport: 0 };
const match = await matchStaged(book.database, content, request, async () => {});
const record = importRecord(content, match, { fileName: 'more.csv' });
await book.change((database) =>
  insertStaged(database, content, match, record, () => {
    if (left === -1) die();
    return Promise.resolve();
  }),
);
process.stdout.write('saved');
