import iconv from 'iconv-lite';
import type { TextEncoding } from '@shared/model/import-decisions';

/** The encodings that are read through tables: bytes below 0x80 are ASCII, the others stand alone or in pairs. */
export type TableEncoding = Exclude<TextEncoding, 'UTF-8' | 'UTF-16LE' | 'UTF-16BE'>;

/**
 * What the bytes of an encoding mean, from the tables of iconv-lite: these are the same on every runtime, which
 * the platform's own decoders are not (Node 20 reads Windows-1252 as Latin-1, and Big5 and GBK with private
 * characters of its own). No entry is ever U+FFFD; what an encoding does not have is 0.
 */
export interface EncodingTable {
  /** UTF-16 unit of a byte that stands alone. */
  readonly singles: Uint16Array;
  /** UTF-16 unit of two bytes, at `lead << 8 | trail`; null for encodings of single bytes. */
  readonly pairs: Uint16Array | null;
  /** Pairs that are more than one UTF-16 unit. Their entry in `pairs` is 0. */
  readonly longPairs: ReadonlyMap<number, string>;
  /** Four bytes of GB18030 as text, null where that is no character. */
  readonly four: ((bytes: Buffer) => string | null) | null;
}

const REPLACEMENT = '\uFFFD';
const LEAD_FROM = 0x81;
const TRAIL_FROM = 0x40;
const LINE_FEED = 10;

const known = new Map<TableEncoding, EncodingTable>();

export function encodingTable(encoding: TableEncoding): EncodingTable {
  const table = known.get(encoding) ?? buildTable(encoding);
  known.set(encoding, table);
  return table;
}

function buildTable(encoding: TableEncoding): EncodingTable {
  const singles = new Uint16Array(256).map((_, byte) => (byte < 0x80 ? byte : 0));
  for (let byte = 0x80; byte < 256; byte += 1) {
    const text = iconv.decode(Buffer.from([byte]), encoding);
    if (text !== REPLACEMENT) singles[byte] = text.charCodeAt(0);
  }
  if (encoding === 'Windows-1251' || encoding === 'Windows-1252') {
    return { singles, pairs: null, longPairs: new Map(), four: null };
  }
  const pairs = new Uint16Array(65_536);
  const longPairs = new Map<number, string>();
  for (let lead = LEAD_FROM; lead < 0xff; lead += 1) {
    if (singles[lead] === 0) readPairs(encoding, lead, pairs, longPairs);
  }
  if (encoding === 'Shift-JIS') {
    // A line end or a control character that iconv-lite lets through; no ledger program writes it.
    singles[0x80] = 0;
    addUserDefined(pairs);
  }
  if (encoding !== 'GB18030') return { singles, pairs, longPairs, four: null };
  for (const [pair, unit] of standardOf2022) pairs[pair] = unit;
  return { singles, pairs, longPairs, four: fourByteText };
}

/** All pairs of one lead byte at a stroke: each on a line of its own, which no pair can swallow. */
function readPairs(
  encoding: TableEncoding,
  lead: number,
  pairs: Uint16Array,
  longPairs: Map<number, string>,
): void {
  const bytes: number[] = [];
  for (let trail = TRAIL_FROM; trail < 0xff; trail += 1) bytes.push(lead, trail, LINE_FEED);
  const texts = iconv.decode(Buffer.from(bytes), encoding).split('\n');
  for (let trail = TRAIL_FROM; trail < 0xff; trail += 1) {
    const text = texts[trail - TRAIL_FROM] ?? '';
    if (text === '' || text.includes(REPLACEMENT)) continue;
    const pair = (lead << 8) | trail;
    if (text.length === 1) pairs[pair] = text.charCodeAt(0);
    else longPairs.set(pair, text);
  }
}

/** The characters that users of Shift-JIS define themselves, F040..F9FC, whose end iconv-lite leaves out. */
function addUserDefined(pairs: Uint16Array): void {
  let unit = 0xe000;
  for (let lead = 0xf0; lead <= 0xf9; lead += 1) {
    for (let trail = TRAIL_FROM; trail <= 0xfc; trail += 1) {
      if (trail === 0x7f) continue;
      pairs[(lead << 8) | trail] = unit;
      unit += 1;
    }
  }
}

/** Where GB18030-2022 gives characters to what had been private ones: vertical punctuation and eight components. */
const standardOf2022: readonly (readonly [pair: number, unit: number])[] = [
  ...[0xfe10, 0xfe12, 0xfe11, 0xfe13, 0xfe14, 0xfe15, 0xfe16].map(
    (unit, index) => [0xa6d9 + index, unit] as const,
  ),
  [0xa6ec, 0xfe17],
  [0xa6ed, 0xfe18],
  [0xa6f3, 0xfe19],
  ...[0xfe59, 0xfe61, 0xfe66, 0xfe67, 0xfe6d, 0xfe7e, 0xfe90, 0xfea0].map(
    (pair, index) => [pair, 0x9fb4 + index] as const,
  ),
];

/** iconv-lite reads on beyond the ends of the two ranges that the standard has; here they end. */
function fourByteText(bytes: Buffer): string | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
  if (!isDigit(second) || third < 0x81 || third > 0xfe || !isDigit(fourth)) return null;
  const index = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30;
  const exists = index < 39_420 || (index >= 189_000 && index <= 1_237_575);
  if (!exists) return null;
  const text = iconv.decode(bytes, 'GB18030');
  return text.includes(REPLACEMENT) ? null : text;
}
