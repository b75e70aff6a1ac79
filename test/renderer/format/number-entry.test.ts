import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '@shared/contract/views';
import { numberEntry } from '@renderer/format/number-entry';
import { parseNumber } from '@renderer/format/parse-number';

describe('A field that is filled for a person', () => {
  it.each(languages)('holds what reads back as the same amount to the cent (%s)', (language) => {
    assert(
      property(integer({ min: -(10 ** 12), max: 10 ** 12 }), (minor) => {
        const read = parseNumber(numberEntry(minor, 'money', language, 2), 'money', language, 2);
        expect(read).toEqual({ ok: true, value: minor === 0 ? 0 : minor });
      }),
    );
  });

  it.each(languages)('holds shares in percent (%s)', (language) => {
    assert(
      property(integer({ min: 0, max: 10_000 }), (basisPoints) => {
        const share = basisPoints / 10_000;
        expect(parseNumber(numberEntry(share, 'ratio', language, 2), 'ratio', language, 2)).toEqual({
          ok: true,
          value: share,
        });
      }),
    );
  });
});
