import { isUtf8 } from 'node:buffer';

/** Bytes of a text file to characters, piece by piece. One for each encoding that can be read. */
export interface PieceDecoder {
  readonly encoding: string;
  /** Null where the bytes are not in this encoding. */
  decode(piece: Buffer, isLast: boolean): string | null;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** UTF-8, strictly: no byte is replaced or dropped but a leading byte-order mark. */
export function utf8Decoder(): PieceDecoder {
  let rest = Buffer.alloc(0);
  let atStart = true;
  return {
    encoding: 'UTF-8',
    decode(piece, isLast) {
      let bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      if (atStart && bytes.subarray(0, 3).equals(byteOrderMark)) bytes = bytes.subarray(3);
      atStart = false;
      const end = isLast ? bytes.length : bytes.length - incompleteTail(bytes);
      rest = Buffer.from(bytes.subarray(end));
      const whole = bytes.subarray(0, end);
      return isUtf8(whole) ? whole.toString('utf8') : null;
    },
  };
}

/** How many bytes at the end begin a character that the next piece completes (0..3). */
function incompleteTail(bytes: Buffer): number {
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
