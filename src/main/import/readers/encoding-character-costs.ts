import type { TextEncoding } from '@shared/model/import-decisions';
import { frequentJapanese, frequentSimplified, frequentTraditional } from './encoding-frequent-characters';
import { encodingTable } from './encoding-tables';

/** The cost of an ASCII character: the same in every reading, but not where a reading takes it for half of another. */
export const ASCII_COST = 5;
const UNHEARD_OF = 24;

const known = new Map<TextEncoding, Float32Array>();

/** Bits of every UTF-16 unit in a ledger of the languages that an encoding is used for. */
export function characterCosts(encoding: TextEncoding): Float32Array {
  const costs = known.get(encoding) ?? buildCosts(encoding);
  known.set(encoding, costs);
  return costs;
}

function buildCosts(encoding: TextEncoding): Float32Array {
  const costs = new Float32Array(65_536).fill(UNHEARD_OF);
  costs.fill(ASCII_COST, 0, 0x80);
  if (encoding === 'Windows-1251') addCyrillic(costs);
  else if (encoding === 'Windows-1252') addLatin(costs);
  else if (encoding === 'GB18030' || encoding === 'Big5' || encoding === 'Shift-JIS') addHan(costs, encoding);
  else addEveryScript(costs);
  return costs;
}

/** By frequency in Russian texts; a letter of another language of the encoding is twice as dear. */
const russianByFrequency = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ';
const punctuation = '\u00a0«»“”‘’–—…•·©®™§°€№';

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
}

function addLatin(costs: Float32Array): void {
  costs.fill(12, 0xa0, 0xc0);
  costs.fill(11, 0xc0, 0x100);
  set(costs, '‚ƒ„†‡ˆ‰Š‹ŒŽ˜š›œžŸ÷', 12);
  set(costs, punctuation, 8);
  set(costs, '×', 8);
  set(costs, '£ºª½²', 9);
  const tiers: readonly (readonly [letters: string, cost: number])[] = [
    ['é', 5],
    ['èàüöä', 6],
    ['ßçñáíóãêåøæ', 7],
    ['ôîûúõïëâ', 8],
  ];
  for (const [letters, cost] of tiers) {
    set(costs, letters, cost);
    set(costs, letters.replace('ß', '').toUpperCase(), cost + 3);
  }
}

/** Characters in the rows of a standard that its makers filled with the frequent ones. */
const frequentRows = {
  GB18030: { from: 0xb0a1, to: 0xd7f9, list: frequentSimplified },
  Big5: { from: 0xa440, to: 0xc67e, list: frequentTraditional },
  'Shift-JIS': { from: 0x889f, to: 0x9872, list: frequentJapanese },
} as const;
const rareRows = {
  GB18030: [0xd8a1, 0xf7fe],
  Big5: [0xc940, 0xf9d5],
  'Shift-JIS': [0x989f, 0xeaa4],
} as const;

function addHan(costs: Float32Array, encoding: keyof typeof frequentRows): void {
  const kana = encoding === 'Shift-JIS' ? 7 : 19;
  costs.fill(13, 0x2000, 0x2700);
  costs.fill(kana, 0x3041, 0x3100);
  costs.fill(15, 0x0391, 0x0452);
  costs.fill(19, 0x4e00, 0xa000);
  costs.fill(9, 0x3000, 0x3018);
  costs.fill(9, 0xff01, 0xff5f);
  set(costs, '￥·–—‘’“”…€', 9);
  if (encoding === 'Shift-JIS') costs.fill(8, 0xff61, 0xffa0);
  // GBK holds the traditional characters too, and whole ledgers are written in them.
  if (encoding === 'GB18030') set(costs, frequentTraditional, 15);
  const { pairs } = encodingTable(encoding);
  const { from, to, list } = frequentRows[encoding];
  const [rareFrom, rareTo] = rareRows[encoding];
  pairs?.forEach((unit, pair) => {
    if (unit < 0x4e00 || unit > 0x9fff) return;
    const isInRow = encoding !== 'GB18030' || (pair & 0xff) >= 0xa1;
    if (isInRow && pair >= from && pair <= to) costs[unit] = 13;
    if (isInRow && pair >= rareFrom && pair <= rareTo) costs[unit] = 18;
  });
  set(costs, list, 9);
}

/** UTF holds them all, and more; a character costs what it costs where it is at home. */
function addEveryScript(costs: Float32Array): void {
  costs.fill(12, 0x80, 0xd800);
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
