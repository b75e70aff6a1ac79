import type { TextEncoding } from '@shared/model/import-decisions';

/** An encoding that the first bytes of a file give away, and how many of them only say so. */
export interface ByteOrder {
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE';
  readonly markLength: number;
}

const marks: readonly (readonly [encoding: ByteOrder['encoding'], bytes: Buffer])[] = [
  ['UTF-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['UTF-16LE', Buffer.from([0xff, 0xfe])],
  ['UTF-16BE', Buffer.from([0xfe, 0xff])],
];

/**
 * By a byte-order mark; else UTF-16 by the zero bytes of the delimiters, digits and line ends that no ledger is
 * without. Null: neither, so that a zero byte in it is none of a text.
 */
export function byteOrderOf(head: Buffer): ByteOrder | null {
  for (const [encoding, bytes] of marks) {
    if (head.subarray(0, bytes.length).equals(bytes)) return { encoding, markLength: bytes.length };
  }
  const encoding = utf16Order(head);
  return encoding === null ? null : { encoding, markLength: 0 };
}

/** Whether the zero bytes in a file's beginning are halves of characters. */
export function isUtf16(head: Buffer): boolean {
  return byteOrderOf(head)?.encoding.startsWith('UTF-16') ?? false;
}

/** The length of a mark of this encoding at the start of a file; null where the mark is another's. */
export function markLengthOf(head: Buffer, encoding: TextEncoding): number | null {
  const order = byteOrderOf(head);
  if (order === null || order.markLength === 0) return 0;
  return order.encoding === encoding ? order.markLength : null;
}

/** Even among long comments in Chinese, dates, amounts and delimiters are so much of a table. */
const ASCII_SHARE = 0.02;
/** U+4E00 (一) and its like are printable ASCII in the other order; they are rare beside the delimiters. */
const TIMES_THE_OTHER = 4;

function utf16Order(head: Buffer): 'UTF-16LE' | 'UTF-16BE' | null {
  const little = countAscii(head, 0);
  const big = countAscii(head, 1);
  const least = Math.floor(head.length / 2) * ASCII_SHARE;
  const [most, other] = little.ascii > big.ascii ? [little, big] : [big, little];
  // A stray NUL among other bytes is next to a line end only by a rare chance.
  if (most.lineEnds === 0 || most.ascii < least || most.ascii < other.ascii * TIMES_THE_OTHER) return null;
  return most === little ? 'UTF-16LE' : 'UTF-16BE';
}

/** Pairs of bytes that are ASCII in one order; none at all where two zero bytes stand together. */
function countAscii(head: Buffer, lowByteAt: 0 | 1): { readonly ascii: number; readonly lineEnds: number } {
  let ascii = 0;
  let lineEnds = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const low = head[at + lowByteAt] ?? 0;
    if (head[at + 1 - lowByteAt] !== 0) continue;
    if (low === 0) return { ascii: 0, lineEnds: 0 };
    if (low === 10 || low === 13) lineEnds += 1;
    if ((low >= 0x20 && low < 0x7f) || low === 9 || low === 10 || low === 13) ascii += 1;
  }
  return { ascii, lineEnds };
}
