import { readFile, stat } from 'node:fs/promises';
import { Fault } from '@shared/base/fault';
import { errorText } from './error-text';
import { startGuarded, type GuardedWorker, type WorkerLimits } from './guarded-worker';
import type { Cell } from './cell';
import { numberStyle, styledNumber } from './number-format';
import { sheetNotes } from './row-collector';
import { findSheet, listSheets } from './sheet-list';
import { MAX_CELL_LENGTH, type LedgerSource, type RowBatch, type TableReader } from './table-reader';
import type { TaskPace } from '../task-pace';
import type { FromXlsWorker, PlainCell, XlsBook, XlsRows, XlsSheet } from './xls-messages';
import script from './xls-worker.cjs?raw';

const MEBIBYTE = 1024 * 1024;
/** A sheet of an .xls has 65,536 rows at most; one of them full of a ledger is some 10 MiB. */
const MAX_FILE_BYTES = 256 * MEBIBYTE;
const MAX_MEMORY = 1024;
/** A MiB takes about an eighth of a second. */
const SECONDS = 6;
const SECONDS_PER_MEBIBYTE = 1;

/** An .xls workbook of Excel 5 to 2003, read whole in a thread that is ended when it exceeds its limits. */
export async function openContainer(path: string, pace: TaskPace): Promise<LedgerSource> {
  const { size } = await stat(path);
  const limits: WorkerLimits = {
    seconds: SECONDS + Math.ceil(size / MEBIBYTE) * SECONDS_PER_MEBIBYTE,
    memory: MAX_MEMORY,
  };
  const overLimit = (): Fault =>
    new Fault('unreadable', 'file.readingLimit', {
      format: '.xls',
      seconds: limits.seconds,
      memory: MAX_MEMORY,
    });
  if (size > MAX_FILE_BYTES) throw overLimit();
  const data = { library: '@e965/xlsx', bytes: await readFile(path) };
  const worker = startGuarded<FromXlsWorker>(script, data, limits, overLimit, pace);
  try {
    return sourceOf(worker, bookOf(await worker.answer()));
  } catch (error) {
    await worker.end();
    throw error;
  }
}

function bookOf(answer: FromXlsWorker): XlsBook {
  if (answer.kind === 'book') return answer;
  if (answer.kind === 'rows') throw new Fault('unreadable', 'file.brokenXml');
  throw new Fault('unreadable', answer.reason, answer.content === undefined ? {} : { kind: answer.content });
}

function sourceOf(worker: GuardedWorker<FromXlsWorker>, book: XlsBook): LedgerSource {
  return {
    format: 'xls',
    encoding: null,
    delimiter: null,
    ...listSheets(book.sheets),
    openTable: (name) => Promise.resolve(tableOf(worker, book, name)),
    close: () => worker.end(),
  };
}

function tableOf(worker: GuardedWorker<FromXlsWorker>, book: XlsBook, name: string | null): TableReader {
  const sheet: XlsSheet = findSheet(book.sheets, name);
  const index = book.sheets.indexOf(sheet);
  let next: number | null = 0;
  async function* batches(): AsyncGenerator<RowBatch, void, undefined> {
    while (next !== null) {
      const answer = await worker.answer({ sheet: index, from: next });
      if (answer.kind !== 'rows') throw new Fault('unreadable', 'file.brokenXml');
      next = answer.next;
      yield batchOf(answer, book.date1904);
    }
  }
  return {
    sheet: sheet.name,
    batches,
    share: () => (next === null || sheet.rowCount === 0 ? 1 : next / sheet.rowCount),
    notes: () => sheetNotes(sheet.hiddenRows, sheet.mergedRanges),
  };
}

function batchOf({ rows, rowNumbers, formats }: XlsRows, date1904: boolean): RowBatch {
  const styles = formats.map((code) => numberStyle(0, code));
  const cell = (plain: PlainCell): Cell => {
    if (plain === null || typeof plain !== 'object') return checked(plain);
    if ('e' in plain) return { error: errorText(plain.e) };
    return styledNumber(plain.n, styles[plain.f] ?? 'plain', date1904);
  };
  return { rows: rows.map((row) => row.map(cell)), rowNumbers };
}

function checked(value: Exclude<PlainCell, object>): Cell {
  if (typeof value === 'string' && value.length > MAX_CELL_LENGTH) {
    throw new Fault('unreadable', 'file.cellTooLarge', { limit: MAX_CELL_LENGTH });
  }
  return typeof value === 'number' && !Number.isFinite(value) ? { error: '#NUM!' } : value;
}
