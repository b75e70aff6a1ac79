import { Fault } from '@shared/base/fault';
import { MAX_CELL_LENGTH } from './table-reader';
import { zipFault } from './zip-archive';

/** Called with each record's type and body; the body is valid during the call only. */
export type RecordHandler = (type: number, body: Buffer) => void;

/** No record of a workbook is longer: the longest text of a cell is 64 KiB. */
const MAX_RECORD_BYTES = 4 * 1024 * 1024;

/**
 * Feeds the records of one part of an .xlsb workbook to a handler (MS-XLSB 2.1.4): a type and a size, each with
 * seven bits to the byte, then the body. Yields after each chunk, so that the reader can pass rows on.
 */
export async function* readRecords(
  chunks: AsyncIterable<Buffer>,
  handle: RecordHandler,
): AsyncGenerator<number, void, undefined> {
  let rest = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      rest = Buffer.from(data.subarray(handleWhole(data, handle)));
      yield chunk.length;
    }
  } catch (error) {
    // A body that is shorter than its record needs; everything else is a fault already or of the zip.
    throw error instanceof RangeError ? broken() : zipFault(error);
  }
  if (rest.length > 0) throw broken();
}

export async function readAllRecords(chunks: AsyncIterable<Buffer>, handle: RecordHandler): Promise<void> {
  for await (const _ of readRecords(chunks, handle));
}

/** Handles the records that are complete and answers where the first incomplete one begins. */
function handleWhole(data: Buffer, handle: RecordHandler): number {
  let at = 0;
  for (;;) {
    const type = variable(data, at, 2);
    if (type === null) return at;
    const size = variable(data, type.end, 4);
    if (size === null) return at;
    if (size.value > MAX_RECORD_BYTES) throw broken();
    const end = size.end + size.value;
    if (end > data.length) return at;
    handle(type.value, data.subarray(size.end, end));
    at = end;
  }
}

/** A number of up to `most` bytes, seven bits each, the last without its top bit; null where the data end first. */
function variable(data: Buffer, start: number, most: number): { value: number; end: number } | null {
  let value = 0;
  for (let index = 0; index < most; index += 1) {
    const byte = data[start + index];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, end: start + index + 1 };
  }
  return { value, end: start + most };
}

/** A text: the number of its UTF-16 units in four bytes, then the units. Null: the "no text" of 0xFFFFFFFF units. */
export function wideString(body: Buffer, at: number): { text: string | null; end: number } {
  const length = body.readUInt32LE(at);
  if (length === 0xffff_ffff) return { text: null, end: at + 4 };
  if (length > MAX_CELL_LENGTH)
    throw new Fault('unreadable', 'file.cellTooLarge', { limit: MAX_CELL_LENGTH });
  const end = at + 4 + length * 2;
  if (end > body.length) throw broken();
  return { text: body.toString('utf16le', at + 4, end), end };
}

function broken(): Fault {
  return new Fault('unreadable', 'file.brokenXml');
}
