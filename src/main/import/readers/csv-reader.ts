import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import Papa from 'papaparse';
import { Fault } from '@shared/base/fault';
import type { ImportDecisions } from '@shared/model/import-decisions';
import type { TaskPace } from '../task-pace';
import { detectDialect, type CsvDialect } from './csv-dialect';
import { withLineFeeds } from './csv-line-ends';
import { encodingFault, encodingOfFile, type FileEncoding } from './encoding-of-file';
import { MAX_COLUMNS, type LedgerSource, type RowBatch, type TableReader } from './table-reader';
import { readTextPieces } from './text-pieces';

/** A record that is longer has an opening quote that nothing closes. */
const MAX_RECORD_LENGTH = 4_000_000;

/** What papaparse's parser answers for a piece; its own declaration says `any`. */
interface ParsedPiece {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

type RecordParser = (text: string, isLast: boolean) => ParsedPiece;

/** A text file of delimited records, as a ledger source of one table. */
export async function openCsv(
  path: string,
  stated: Pick<ImportDecisions, 'encoding' | 'delimiter'>,
  pace: TaskPace,
): Promise<LedgerSource> {
  const encoding = await encodingOfFile(path, stated.encoding, pace);
  const start = await readStart(path, encoding);
  const dialect = detectDialect(start, extname(path).toLowerCase(), stated.delimiter);
  const { size } = await stat(path);
  return {
    format: 'csv',
    encoding: encoding.encoding,
    delimiter: dialect.delimiter,
    sheets: [],
    openTable: () => Promise.resolve(csvTable(path, size, encoding, dialect)),
    close: () => Promise.resolve(),
  };
}

/** The first piece, as far as it is readable: what is not is told when its row is reached. */
async function readStart(path: string, encoding: FileEncoding): Promise<string> {
  for await (const { text } of readTextPieces(path, encoding, () => undefined)) return text;
  throw new Fault('unreadable', 'file.empty');
}

function csvTable(path: string, size: number, encoding: FileEncoding, dialect: CsvDialect): TableReader {
  let bytesRead = 0;
  const countBytes = (count: number): void => {
    bytesRead += count;
  };
  return {
    sheet: null,
    batches: () => readRecords(path, encoding, dialect, countBytes),
    share: () => (size === 0 ? 1 : Math.min(1, bytesRead / size)),
    notes: () => [],
  };
}

/** Rows are records: a record whose quoted cell spans lines is one row, as a spreadsheet shows it. */
async function* readRecords(
  path: string,
  encoding: FileEncoding,
  dialect: CsvDialect,
  onBytes: (count: number) => void,
): AsyncGenerator<RowBatch, void, undefined> {
  const parse = recordParser(dialect);
  let rowsBefore = 0;
  let carry = '';
  let skip = dialect.prefixLength;
  for await (const piece of readTextPieces(path, encoding, onBytes)) {
    const text = carry + piece.text.slice(skip);
    skip = 0;
    // Whether a return ends the row alone or with a line feed, only the next piece tells.
    const held = text.endsWith('\r') ? '\r' : '';
    const whole = withLineFeeds(text.slice(0, text.length - held.length), dialect.delimiter);
    const parsed = parse(whole, false);
    if (!piece.isWhole) throw encodingFault(encoding, rowsBefore + parsed.data.length + 1);
    carry = whole.slice(parsed.meta.cursor) + held;
    yield recordBatch(parsed, rowsBefore);
    rowsBefore += parsed.data.length;
    if (carry.length > MAX_RECORD_LENGTH)
      throw new Fault('unreadable', 'file.quotes', { row: rowsBefore + 1 });
  }
  // Without the last line's end, behind which there is no row.
  const rest = withLineFeeds(carry, dialect.delimiter).replace(/\n$/, '');
  if (rest !== '') yield recordBatch(parse(rest, true), rowsBefore);
}

/** Records end with a line feed here; a return before it is dropped afterwards, so that files may mix both. */
function recordParser({ delimiter }: CsvDialect): RecordParser {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  return (text, isLast) => parser.parse(text, 0, !isLast) as ParsedPiece;
}

/**
 * A quote that closes nowhere, or closes before the end of its cell, leaves it open where rows end: papaparse
 * goes on and may swallow rows, so reading stops there. (A half record at the end of a piece is read again.)
 */
function recordBatch(parsed: ParsedPiece, rowsBefore: number): RowBatch {
  const rows = parsed.data;
  for (const error of parsed.errors) {
    const index = error.row ?? 0;
    if (index < rows.length) throw new Fault('unreadable', 'file.quotes', { row: rowsBefore + index + 1 });
  }
  const rowNumbers = new Array<number>(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (row.length > MAX_COLUMNS) throw tooManyColumns(rowsBefore + index + 1);
    dropCarriageReturn(row);
    rowNumbers[index] = rowsBefore + index + 1;
  }
  return { rows, rowNumbers };
}

const CARRIAGE_RETURN = 13;

function dropCarriageReturn(row: string[]): void {
  const last = row[row.length - 1];
  if (last !== undefined && last.charCodeAt(last.length - 1) === CARRIAGE_RETURN) {
    row[row.length - 1] = last.slice(0, -1);
  }
}

function tooManyColumns(row: number): Fault {
  return new Fault('unreadable', 'file.tooManyColumns', { row, limit: MAX_COLUMNS });
}
