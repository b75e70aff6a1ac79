import { firstBook } from './0010-first-book';
import { recordsAndCorrections } from './0020-records-and-corrections';
import type { Migration } from './migration';

/** Every step from an empty file to the book of this version, in order. */
export const migrations: readonly Migration[] = [firstBook, recordsAndCorrections];
