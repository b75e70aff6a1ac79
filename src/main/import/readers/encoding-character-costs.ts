import type { TextEncoding } from '@shared/model/import-decisions';
import { frequentJapanese, frequentSimplified, frequentTraditional } from './encoding-frequent-characters';
import { encodingTable } from './encoding-tables';

/** The cost of an ASCII character: the same in every reading, but not where a reading takes it for half of another. */
export const ASCII_COST = 5;
const UNHEARD_OF = 24;
/** Characters that only their users know: by standard there are none. */
const PRIVATE_COST = 32;

const known = new Map<TextEncoding, Float32Array>();

/** Bits of every UTF-16 unit in a ledger of the languages that an encoding is used for. */
export function characterCosts(encoding: TextEncoding): Float32Array {
  const costs = known.get(encoding) ?? buildCosts(encoding);
  known.set(encoding, costs);
  return costs;
}

function buildCosts(encoding: TextEncoding): Float32Array {
  const costs = new Float32Array(65_536).fill(UNHEARD_OF);
  costs.fill(PRIVATE_COST, 0xe000, 0xf900);
  costs.fill(ASCII_COST, 0, 0x80);
  if (encoding === 'Windows-1251') addCyrillic(costs);
  else if (encoding === 'Windows-1252') addLatin(costs);
  else if (encoding === 'GB18030' || encoding === 'Big5' || encoding === 'Shift-JIS') addHan(costs, encoding);
  else addEveryScript(costs);
  return costs;
}

/** By frequency in Russian texts; a letter of another language of the encoding is twice as dear. */
const russianByFrequency = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ';
/** Groups of digits are parted by it, so that there may be more of it than of letters. */
const HARD_SPACE = '\u00a0';
const punctuation = '«»“”‘’–—…•·©®™§°€№';

function addCyrillic(costs: Float32Array): void {
  costs.fill(12, 0xa0, 0xc0);
  costs.fill(11, 0x0400, 0x0492);
  set(costs, 'іїєґўІЇЄҐЎ', 9);
  Array.from(russianByFrequency).forEach((letter, index) => {
    const cost = 3.2 + 0.17 * index;
    set(costs, letter, cost);
    set(costs, letter.toUpperCase(), 5 + cost / 2);
  });
  set(costs, '‚„†‡‰‹›µ¶', 12);
  set(costs, punctuation, 8);
  set(costs, HARD_SPACE, 4);
}

function addLatin(costs: Float32Array): void {
  costs.fill(12, 0xa0, 0xc0);
  costs.fill(11, 0xc0, 0x100);
  set(costs, '‚ƒ„†‡ˆ‰Š‹ŒŽ˜š›œžŸ÷', 12);
  set(costs, punctuation, 8);
  set(costs, '×', 8);
  set(costs, HARD_SPACE, 4);
  set(costs, '£ºª½²', 9);
  const tiers: readonly (readonly [letters: string, cost: number])[] = [
    ['é', 5],
    ['èàüöä', 6],
    ['ßçñáíóãêåøæ', 7],
    ['ôîûúõïëâ', 8],
  ];
  for (const [letters, cost] of tiers) {
    set(costs, letters, cost);
    set(costs, letters.replace('ß', '').toUpperCase(), cost + 2);
  }
}

/** The rows of a standard that its makers filled with frequent characters, and those with the rest. */
const hanRows = {
  GB18030: { frequent: [0xb0a1, 0xd7f9], rare: [0xd8a1, 0xf7fe], list: frequentSimplified },
  Big5: { frequent: [0xa440, 0xc67e], rare: [0xc940, 0xf9d5], list: frequentTraditional },
  'Shift-JIS': { frequent: [0x889f, 0x9872], rare: [0x989f, 0xeaa4], list: frequentJapanese },
} as const;
type HanEncoding = keyof typeof hanRows;

function addHan(costs: Float32Array, encoding: HanEncoding): void {
  costs.fill(13, 0x2000, 0x2700);
  costs.fill(encoding === 'Shift-JIS' ? 7 : 19, 0x3041, 0x3100);
  costs.fill(15, 0x0391, 0x0452);
  costs.fill(19, 0x4e00, 0xa000);
  costs.fill(9, 0x3000, 0x3018);
  costs.fill(9, 0xff01, 0xff5f);
  set(costs, '￥·–—‘’“”…€', 9);
  if (encoding === 'Shift-JIS') costs.fill(8, 0xff61, 0xffa0);
  const { frequent, rare, list } = hanRows[encoding];
  if (encoding === 'GB18030') {
    // GBK holds the traditional characters too, and whole ledgers are written in them.
    setRow(costs, 'Big5', hanRows.Big5.frequent, 15);
    set(costs, frequentTraditional, 12);
  }
  setRow(costs, encoding, rare, 18);
  setRow(costs, encoding, frequent, 13);
  set(costs, list, 9);
}

function setRow(
  costs: Float32Array,
  encoding: HanEncoding,
  [from, to]: readonly [number, number],
  cost: number,
): void {
  const { pairs } = encodingTable(encoding);
  for (let pair = from; pair <= to; pair += 1) {
    // What GBK adds to GB 2312 stands between its rows.
    if (encoding === 'GB18030' && (pair & 0xff) < 0xa1) continue;
    const unit = pairs?.[pair] ?? 0;
    if (unit >= 0x4e00 && unit <= 0x9fff) costs[unit] = cost;
  }
}

/** UTF holds them all, and more; a character costs what it costs where it is at home. */
function addEveryScript(costs: Float32Array): void {
  costs.fill(12, 0x80, 0xd800);
  costs.fill(9, 0x0100, 0x0180);
  costs.fill(9, 0x1e00, 0x1f00);
  costs.fill(10, 0xd800, 0xe000);
  for (const encoding of ['GB18030', 'Big5', 'Shift-JIS', 'Windows-1251', 'Windows-1252'] as const) {
    characterCosts(encoding).forEach((cost, unit) => {
      costs[unit] = Math.min(costs[unit] ?? cost, cost);
    });
  }
}

function set(costs: Float32Array, characters: string, cost: number): void {
  for (const character of characters) costs[character.charCodeAt(0)] = cost;
}
