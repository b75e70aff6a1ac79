import { Fault } from '@shared/base/fault';
import type { TextEncoding } from '@shared/model/import-decisions';
import type { TaskPace } from '../task-pace';
import { byteOrderOf, markLengthOf } from './encoding-byte-order';
import { encodingOfSample } from './encoding-of-sample';
import { readEncodingSample } from './encoding-sample';
import { readBlocks } from './text-blocks';

/** How the bytes of a text file are to be read, and where its text begins. */
export interface FileEncoding {
  readonly encoding: TextEncoding;
  /** Bytes of a byte-order mark, which is no part of the text. */
  readonly markLength: number;
  /** Whether a person stated it: then a byte that does not fit is the statement's fault, not the file's. */
  readonly isStated: boolean;
}

const HEAD_BYTES = 64 * 1024;

/** The stated encoding, where the file's byte-order mark does not speak against it; else what the bytes tell. */
export async function encodingOfFile(
  path: string,
  stated: TextEncoding | undefined,
  pace: TaskPace,
): Promise<FileEncoding> {
  const head = await readHead(path);
  if (stated !== undefined) {
    const markLength = markLengthOf(head, stated);
    if (markLength === null) throw encodingFault({ encoding: stated, isStated: true }, 1);
    return { encoding: stated, markLength, isStated: true };
  }
  const order = byteOrderOf(head);
  if (order !== null) return { ...order, isStated: false };
  const encoding = encodingOfSample(await readEncodingSample(path, pace));
  return { encoding, markLength: 0, isStated: false };
}

/** The row holds bytes that are no character of the encoding. */
export function encodingFault(
  { encoding, isStated }: Pick<FileEncoding, 'encoding' | 'isStated'>,
  row: number,
): Fault {
  return new Fault('unreadable', isStated ? 'file.encodingStated' : 'file.encoding', { row, encoding });
}

async function readHead(path: string): Promise<Buffer> {
  for await (const block of readBlocks(path, 0)) return Buffer.from(block.subarray(0, HEAD_BYTES));
  throw new Fault('unreadable', 'file.empty');
}
