import { describe, expect, it } from 'vitest';
import { byteOrderOf, isUtf16 } from '@main/import/readers/encoding-byte-order';
import { encoded } from '../../../helpers/text-table';

const row = '2024-01-05,第一中学 一一一一,10.00\n';

describe('UTF-16 without a byte-order mark', () => {
  it.each(['UTF-16LE', 'UTF-16BE'] as const)(
    'in the order of %s is told by its delimiters and line ends',
    (written) => {
      expect(byteOrderOf(encoded(`date,customer,amount\n${row}`, written))).toEqual({
        encoding: written,
        markLength: 0,
      });
      // A column of long comments, among which dates, delimiters and amounts are few.
      const comments = `2024-01-05,客户,${'服务周到下次再来非常满意'.repeat(20)}\n`.repeat(5);
      expect(byteOrderOf(encoded(comments, written))?.encoding).toBe(written);
    },
  );

  it('is not what a text with stray zero bytes is, wherever they stand', () => {
    for (const text of ['date,cust\0mer\n2024-01-05,A\n', 'a\0b\0c\0d\0,1\n2,3\n4,5,6,7,8,9\n'.repeat(3)]) {
      expect(isUtf16(Buffer.from(text))).toBe(false);
      expect(isUtf16(Buffer.from(` ${text}`))).toBe(false);
    }
  });

  it('is not what a binary file is, nor a marked UTF-8 text with zero bytes', () => {
    expect(isUtf16(Buffer.from([0, 0, 0, 1, 0, 10, 0, 0, 65, 0]))).toBe(false);
    expect(isUtf16(Buffer.alloc(4096))).toBe(false);
    expect(isUtf16(Buffer.from('\uFEFFdate,a\0mount\n'))).toBe(false);
  });
});
