import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWhole, pieceDecoder } from '@main/import/readers/text-decoder';
import { encoded, fits, writtenEncodings, type WrittenEncoding } from '../../../helpers/text-table';

const withoutMark = (Object.keys(writtenEncodings) as WrittenEncoding[]).filter(
  (written) => writtenEncodings[written].mark === '',
);

const characters = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '海港食品有限公司',
    '翠園酒家',
    '東京商店ｶﾌﾞ',
    'ООО «Волга» №5',
    'Müller & Søn €5',
    '🙂𠮷',
    'abc',
  ),
);

/** A text of the encoding's own characters: what it cannot write is left out. */
function writable(text: string, written: WrittenEncoding): string {
  return Array.from(text)
    .filter((character) => fits(character, written))
    .join('');
}

test.each(withoutMark)(
  'any text in %s is read back the same, wherever the pieces of the file end',
  (written) => {
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 8 }), fc.array(fc.nat(40)), (parts, lengths) => {
        const text = writable(parts.join(','), written);
        const bytes = encoded(text, written);
        const decoder = pieceDecoder(writtenEncodings[written].encoding);
        let read = '';
        let from = 0;
        for (const length of lengths) {
          const piece = decoder.decode(bytes.subarray(from, from + length), false);
          expect(piece.isWhole).toBe(true);
          read += piece.text;
          from = Math.min(from + length, bytes.length);
        }
        const last = decoder.decode(bytes.subarray(from), true);
        expect(last.isWhole).toBe(true);
        expect(read + last.text).toBe(text);
      }),
    );
  },
);

test.each([
  ['UTF-8', 'ab海', [0xe6, 0xb5]],
  ['UTF-8', 'ab海', [0xff, 0x41]],
  ['UTF-8', 'ab', [0xc0, 0xaf]],
  ['UTF-8', 'ab', [0xed, 0xa0, 0x80]],
  ['UTF-16LE', 'ab海', [0x00]],
  ['UTF-16LE', 'ab海', [0x00, 0xd8, 0x41, 0x00]],
  ['UTF-16BE', 'ab海', [0x00]],
  ['UTF-16BE', 'ab海', [0xdc, 0x00, 0x00, 0x41]],
  ['GB18030', 'ab海', [0xff, 0x41]],
  ['GB18030', 'ab海', [0xb0]],
  ['GB18030', 'ab海', [0xb0, 0x20]],
  ['Big5', 'ab海', [0x80]],
  ['Big5', 'ab海', [0xa4, 0x7f]],
  ['Shift-JIS', 'ab海', [0x80]],
  ['Shift-JIS', 'ab海', [0xa0]],
  ['Shift-JIS', 'ab海', [0x81, 0x7f]],
  ['Windows-1251', 'abж', [0x98, 0x41]],
  ['Windows-1252', 'abé', [0x81, 0x41]],
] as const)(
  '%s: reading ends before bytes that are no character, and none is replaced',
  (encoding, text, bad) => {
    const bytes = Buffer.concat([encoded(text, encoding), Buffer.from(bad)]);
    expect(pieceDecoder(encoding).decode(bytes, true)).toEqual({ text, isWhole: false });
    expect(decodeWhole(bytes, encoding)).toBeNull();
  },
);
