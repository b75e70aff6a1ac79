import { describe, expect, it, test } from 'vitest';
import { decodeWhole } from '@main/import/readers/text-decoder';
import type { TextEncoding } from '@shared/model/import-decisions';

/** What the platform's decoder (ICU) reads, null where it refuses. */
function platformText(bytes: Buffer, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function allPairs(leads: readonly [number, number], trails: readonly [number, number]): Buffer[] {
  const pairs: Buffer[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) pairs.push(Buffer.from([lead, trail]));
  }
  return pairs;
}

function differences(pairs: readonly Buffer[], encoding: TextEncoding, label: string): string[] {
  return pairs
    .map((bytes) => ({ bytes, ours: decodeWhole(bytes, encoding), theirs: platformText(bytes, label) }))
    .filter(({ ours, theirs }) => ours !== theirs)
    .map(({ bytes, ours, theirs }) => `${bytes.toString('hex')}: ${ours}, not ${theirs}`);
}

/** Codes to which GB 18030-2022 gave a character of its own; runtimes differ in how old their table is. */
const changedIn2022: Readonly<Record<string, string>> = {
  a6d9: '\uFE10',
  a6da: '\uFE12',
  a6db: '\uFE11',
  a6dc: '\uFE13',
  a6dd: '\uFE14',
  a6de: '\uFE15',
  a6df: '\uFE16',
  a6ec: '\uFE17',
  a6ed: '\uFE18',
  a6f3: '\uFE19',
  fe59: '\u9FB4',
  fe61: '\u9FB5',
  fe66: '\u9FB6',
  fe67: '\u9FB7',
  fe6d: '\u9FB8',
  fe7e: '\u9FB9',
  fe90: '\u9FBA',
  fea0: '\u9FBB',
};

describe('every two-byte code', () => {
  it('of GB18030 is the character that ICU has for it, those of the 2022 edition included', () => {
    const pairs = allPairs([0x81, 0xfe], [0x40, 0xfe]);
    const older = pairs.filter((bytes) => changedIn2022[bytes.toString('hex')] === undefined);
    expect(older).toHaveLength(pairs.length - 18);
    expect(differences(older, 'GB18030', 'gb18030')).toEqual([]);
    const newer = Object.keys(changedIn2022).map((hex) => [
      hex,
      decodeWhole(Buffer.from(hex, 'hex'), 'GB18030'),
    ]);
    expect(Object.fromEntries(newer)).toEqual(changedIn2022);
  });

  it('of Shift-JIS is the character that ICU has for it', () => {
    expect(differences(allPairs([0x81, 0x9f], [0x40, 0xfc]), 'Shift-JIS', 'shift_jis')).toEqual([]);
    expect(differences(allPairs([0xe0, 0xfc], [0x40, 0xfc]), 'Shift-JIS', 'shift_jis')).toEqual([]);
  });

  it('of the two levels of Big5 and of its signs is the character that ICU has for it', () => {
    const signs = allPairs([0xa1, 0xa2], [0x40, 0xfe]);
    const levels = [...allPairs([0xa4, 0xc5], [0x40, 0xfe]), ...allPairs([0xc9, 0xf9], [0x40, 0xfe])];
    // The last sign of a maker's extension: the Encoding Standard reads it as ￭, ICU as ▓.
    const compared = [...signs, ...levels].filter((bytes) => !bytes.equals(Buffer.from([0xf9, 0xfe])));
    expect(differences(compared, 'Big5', 'big5')).toEqual([]);
  });
});

test('Hong Kong characters of Big5 are those of the Encoding Standard, two of them at a time where it says so', () => {
  expect(decodeWhole(Buffer.from([0x87, 0x40]), 'Big5')).toBe('\u43F0');
  expect(decodeWhole(Buffer.from([0x88, 0x62]), 'Big5')).toBe('\u00CA\u0304');
  expect(decodeWhole(Buffer.from([0xfe, 0xfe]), 'Big5')).toBe('\u79D4');
});

test('Windows-1252 is the table that Microsoft published, in which five bytes are no character', () => {
  const controls = '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ';
  const read = Array.from({ length: 32 }, (_, index) =>
    decodeWhole(Buffer.from([0x80 + index]), 'Windows-1252'),
  );
  expect(read.map((text) => text ?? '·').join('')).toBe(controls);
  const latin = Buffer.from(Array.from({ length: 96 }, (_, index) => 0xa0 + index));
  expect(decodeWhole(latin, 'Windows-1252')).toBe(latin.toString('latin1'));
});

test('Windows-1251 is the table that ICU has, but for the byte 98, which is no character', () => {
  const bytes = Buffer.from(
    Array.from({ length: 128 }, (_, index) => 0x80 + index).filter((byte) => byte !== 0x98),
  );
  expect(decodeWhole(bytes, 'Windows-1251')).toBe(platformText(bytes, 'windows-1251'));
  expect(decodeWhole(Buffer.from([0x98]), 'Windows-1251')).toBeNull();
});

test.each([
  ['81308130', '\u0080'],
  ['81318132', '\u060C'],
  ['8135f437', '\uE7C7'],
  ['90308130', '\u{10000}'],
  ['9439da33', '\u{1F4A9}'],
  ['e3329a35', '\u{10FFFF}'],
  // beyond the ends of both ranges, and what is no second or fourth byte
  ['8431a530', null],
  ['86308130', null],
  ['e3329a36', null],
  ['8130813a', null],
  ['813081', null],
])('the four bytes %s of GB18030 are as the standard says', (hex, text) => {
  expect(decodeWhole(Buffer.from(hex, 'hex'), 'GB18030')).toBe(text);
});
