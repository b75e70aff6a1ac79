import { isAscii } from 'node:buffer';
import { encodingTable, type EncodingTable, type TableEncoding } from './encoding-tables';
import type { PieceDecoder } from './text-piece';

/** Decodes by table: as fast as the platform's own decoder of UTF-8, so that no file waits for its encoding. */
export function tableDecoder(encoding: TableEncoding): PieceDecoder {
  const table = encodingTable(encoding);
  let rest = Buffer.alloc(0);
  let units = new Uint16Array(0);
  return {
    decode(piece, isLast) {
      if (rest.length === 0 && isAscii(piece)) return { text: piece.toString('latin1'), isWhole: true };
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      // No character has more units than bytes.
      if (units.length < bytes.length) units = new Uint16Array(bytes.length);
      const { used, written } = mapBytes(bytes, table, units);
      const tail = bytes.subarray(used);
      const isBegun = tail.length > 0 && !isLast && mayGoOn(tail, table);
      rest = Buffer.from(isBegun ? tail : []);
      const text = Buffer.from(units.buffer, 0, written * 2).toString('utf16le');
      return { text, isWhole: tail.length === 0 || isBegun };
    },
  };
}

/** Writes the characters of the bytes up to the first that are none, or not yet. */
function mapBytes(
  bytes: Buffer,
  { singles, pairs, longPairs, four }: EncodingTable,
  units: Uint16Array,
): { readonly used: number; readonly written: number } {
  let used = 0;
  let written = 0;
  while (used < bytes.length) {
    const byte = bytes[used] ?? 0;
    const single = singles[byte] ?? 0;
    if (single !== 0 || byte === 0) {
      units[written] = single;
      written += 1;
      used += 1;
      continue;
    }
    if (pairs === null || used + 1 >= bytes.length) break;
    const pair = (byte << 8) | (bytes[used + 1] ?? 0);
    const unit = pairs[pair] ?? 0;
    if (unit !== 0) {
      units[written] = unit;
      written += 1;
      used += 2;
      continue;
    }
    const long = longPairs.get(pair) ?? four?.(bytes.subarray(used, used + 4)) ?? null;
    if (long === null) break;
    for (let index = 0; index < long.length; index += 1) units[written + index] = long.charCodeAt(index);
    written += long.length;
    used += longPairs.has(pair) ? 2 : 4;
  }
  return { used, written };
}

/** Whether these bytes, which are no character, could begin one. */
function mayGoOn(tail: Buffer, { pairs, four }: EncodingTable): boolean {
  if (tail.length === 1) return pairs !== null;
  const second = tail[1] ?? 0;
  return four !== null && tail.length < 4 && second >= 0x30 && second <= 0x39;
}
