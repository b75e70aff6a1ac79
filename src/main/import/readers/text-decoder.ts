import { isAscii, isUtf8 } from 'node:buffer';
import type { TextEncoding } from '@shared/model/import-decisions';
import { tableDecoder } from './encoding-table-decoder';
import type { DecodedPiece, PieceDecoder } from './text-piece';

/** A decoder for the bytes behind a byte-order mark, where there was one. */
export function pieceDecoder(encoding: TextEncoding): PieceDecoder {
  if (encoding === 'UTF-8') return carryingDecoder(incompleteUtf8, decodeUtf8);
  if (encoding === 'UTF-16LE') return carryingDecoder(incompleteUtf16(1), decodeUtf16(false));
  if (encoding === 'UTF-16BE') return carryingDecoder(incompleteUtf16(0), decodeUtf16(true));
  return tableDecoder(encoding);
}

/** All of a text at once; null where it is not of the encoding. */
export function decodeWhole(bytes: Buffer, encoding: TextEncoding): string | null {
  const { text, isWhole } = pieceDecoder(encoding).decode(bytes, true);
  return isWhole ? text : null;
}

/** Keeps back the bytes at a piece's end that begin a character, for the next piece. */
function carryingDecoder(
  incompleteTail: (bytes: Buffer) => number,
  decode: (bytes: Buffer) => DecodedPiece,
): PieceDecoder {
  let rest = Buffer.alloc(0);
  return {
    decode(piece, isLast) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const end = isLast ? bytes.length : bytes.length - incompleteTail(bytes);
      rest = Buffer.from(bytes.subarray(end));
      return decode(bytes.subarray(0, end));
    },
  };
}

function decodeUtf8(bytes: Buffer): DecodedPiece {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), isWhole: true };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), isWhole: true };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    const head = bytes.subarray(0, middle);
    if (isUtf8(head.subarray(0, middle - incompleteUtf8(head)))) good = middle;
    else bad = middle;
  }
  const head = bytes.subarray(0, good);
  return { text: head.subarray(0, good - incompleteUtf8(head)).toString('utf8'), isWhole: false };
}

/** How many bytes at the end begin a character that the next piece completes (0..3). */
function incompleteUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < sequenceLength(byte) ? back : 0;
  }
  return 0;
}

function sequenceLength(leadByte: number): number {
  if (leadByte >= 0xf0) return 4;
  return leadByte >= 0xe0 ? 3 : 2;
}

/** Half a unit, or the first unit of two that make one character. */
function incompleteUtf16(highByteAt: 0 | 1): (bytes: Buffer) => number {
  return (bytes) => {
    const half = bytes.length % 2;
    const high = bytes[bytes.length - half - 2 + highByteAt] ?? 0;
    return high >= 0xd8 && high <= 0xdb && bytes.length >= 2 ? half + 2 : half;
  };
}

const loneSurrogate = /\p{Surrogate}/u;

function decodeUtf16(isBigEndian: boolean): (bytes: Buffer) => DecodedPiece {
  return (bytes) => {
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    const text = (isBigEndian ? Buffer.from(even).swap16() : even).toString('utf16le');
    const lone = loneSurrogate.exec(text);
    if (lone) return { text: text.slice(0, lone.index), isWhole: false };
    return { text, isWhole: even.length === bytes.length };
  };
}
