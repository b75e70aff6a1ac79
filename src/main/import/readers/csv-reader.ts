import { open, stat, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import Papa from 'papaparse';
import { Fault } from '@shared/base/fault';
import { detectDialect, type CsvDialect } from './csv-dialect';
import { MAX_COLUMNS, type LedgerSource, type RowBatch, type TableReader } from './table-reader';
import { utf8Decoder, type PieceDecoder } from './text-decoder';

const READ_BYTES = 1024 * 1024;
/** Pieces that fit the young generation: papaparse takes half the time of that on megabytes. */
const PIECE_BYTES = 64 * 1024;
/** A record that is longer has an opening quote that nothing closes. */
const MAX_RECORD_LENGTH = 4_000_000;

/** What papaparse's parser answers for a piece; its own declaration says `any`. */
interface ParsedPiece {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** A text file of delimited records, as a ledger source of one table. */
export async function openCsv(path: string): Promise<LedgerSource> {
  const dialect = detectDialect(await readStart(path), extname(path).toLowerCase());
  const { size } = await stat(path);
  return {
    format: 'csv',
    encoding: 'UTF-8',
    delimiter: dialect.delimiter,
    sheets: [],
    openTable: () => Promise.resolve(csvTable(path, size, dialect)),
    close: () => Promise.resolve(),
  };
}

async function readStart(path: string): Promise<string> {
  for await (const text of decodedPieces(path, utf8Decoder(), () => undefined)) {
    if (text === null) throw encodingFault(1);
    return text;
  }
  throw new Fault('unreadable', 'file.empty');
}

function csvTable(path: string, size: number, dialect: CsvDialect): TableReader {
  let bytesRead = 0;
  const countBytes = (count: number): void => {
    bytesRead += count;
  };
  return {
    sheet: null,
    batches: () => readRecords(decodedPieces(path, utf8Decoder(), countBytes), dialect),
    share: () => (size === 0 ? 1 : Math.min(1, bytesRead / size)),
    notes: () => [],
  };
}

/** Rows are records: a record whose quoted cell spans lines is one row, as a spreadsheet shows it. */
async function* readRecords(
  pieces: AsyncGenerator<string | null, void, undefined>,
  dialect: CsvDialect,
): AsyncGenerator<RowBatch, void, undefined> {
  const parser = new Papa.Parser({ delimiter: dialect.delimiter, newline: dialect.newline });
  let rowsBefore = 0;
  let carry = '';
  let skip = dialect.prefixLength;
  for await (const piece of pieces) {
    if (piece === null) throw encodingFault(rowsBefore + 1);
    const text = carry + piece.slice(skip);
    skip = 0;
    const parsed = parser.parse(text, 0, true) as ParsedPiece;
    carry = text.slice(parsed.meta.cursor);
    yield recordBatch(parsed, rowsBefore);
    rowsBefore += parsed.data.length;
    if (carry.length > MAX_RECORD_LENGTH)
      throw new Fault('unreadable', 'file.quotes', { row: rowsBefore + 1 });
  }
  if (carry !== '') yield recordBatch(parser.parse(carry, 0, false) as ParsedPiece, rowsBefore);
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

/** The file's text in pieces; null where the bytes are not text of the decoder's encoding. */
async function* decodedPieces(
  path: string,
  decoder: PieceDecoder,
  onBytes: (count: number) => void,
): AsyncGenerator<string | null, void, undefined> {
  const file = await open(path, 'r');
  try {
    for await (const block of readBlocks(file)) {
      for (let from = 0; from < block.length; from += PIECE_BYTES) {
        const piece = block.subarray(from, from + PIECE_BYTES);
        onBytes(piece.length);
        yield piece.includes(0) ? null : decoder.decode(piece, false);
      }
    }
    yield decoder.decode(Buffer.alloc(0), true);
  } finally {
    await file.close();
  }
}

/** One buffer serves all blocks: each is used up before the next is read. */
async function* readBlocks(file: FileHandle): AsyncGenerator<Buffer, void, undefined> {
  const buffer = Buffer.alloc(READ_BYTES);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

function encodingFault(row: number): Fault {
  return new Fault('unreadable', 'file.encoding', { row });
}

function tooManyColumns(row: number): Fault {
  return new Fault('unreadable', 'file.tooManyColumns', { row, limit: MAX_COLUMNS });
}
