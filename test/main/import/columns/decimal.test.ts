import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalOf, decimalToText, multiplied, toMinorUnits } from '@main/import/columns/decimal';
import { AmountColumn } from '@main/import/columns/amount-column';
import { AmountReading } from '@main/import/columns/amount-reading';
import { fillLineAmounts } from '@main/import/columns/line-amounts';
import { numberText } from '@main/import/readers/cell';

const nothing = { point: false, comma: false };

/** The same by the definition: whole part and remainder, ties to the even neighbour. */
function halfEven(mantissa: bigint, scale: number, decimals: number): bigint {
  const numerator = mantissa * 10n ** BigInt(decimals);
  const denominator = 10n ** BigInt(scale);
  const floor = numerator / denominator - (numerator < 0n && numerator % denominator !== 0n ? 1n : 0n);
  const rest = numerator - floor * denominator;
  if (rest * 2n < denominator) return floor;
  if (rest * 2n > denominator) return floor + 1n;
  return floor % 2n === 0n ? floor : floor + 1n;
}

test('money is rounded half to even once, exactly, whatever the number of decimals', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom(0, 2, 3),
      (mantissa, scale, decimals) => {
        const expected = halfEven(mantissa, scale, decimals);
        const digits = String(mantissa).replace('-', '');
        const value = decimalOf(digits, scale, mantissa < 0n);
        const result = value && toMinorUnits(value, decimals);
        const isExact =
          expected < BigInt(Number.MAX_SAFE_INTEGER) && expected > BigInt(Number.MIN_SAFE_INTEGER);
        expect(result && BigInt(result.amount)).toBe(isExact ? expected : null);
      },
    ),
  );
});

test('quantity × unit price of a column is what exact arithmetic says, row by row', () => {
  const decimal = fc.record({
    mantissa: fc.integer({ min: -999_999, max: 999_999 }),
    scale: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(decimal, decimal), { minLength: 1, maxLength: 20 }), (rows) => {
      const texts = rows.map((row) => row.map(({ mantissa, scale }) => decimalToText(mantissa, scale)));
      // A value that settles the point, so that no three decimals stay ambiguous.
      texts.push(['0.5', '0.5']);
      const columns = [new AmountColumn(), new AmountColumn()];
      columns.forEach((column, index) => column.addRows(texts, index));
      const [quantity, unitPrice] = columns.map((column) => new AmountReading(column, nothing));
      if (!quantity || !unitPrice) throw new Error('two columns');
      const target = {
        amounts: new Float64Array(texts.length),
        problems: new Map(),
        rounded: new Uint8Array(texts.length),
      };
      fillLineAmounts({ kind: 'product', quantity, unitPrice }, 2, 0, texts.length, target);
      rows.forEach(([left, right], row) => {
        const exact = BigInt(left.mantissa) * BigInt(right.mantissa);
        const scale = left.scale + right.scale;
        expect(BigInt(target.amounts[row] ?? Number.NaN)).toBe(halfEven(exact, scale, 2));
        const isRounded = (exact * 100n) % 10n ** BigInt(scale) !== 0n;
        expect(target.rounded[row]).toBe(isRounded ? 1 : 0);
      });
    }),
  );
});

test('products beyond the safe integers stay exact', () => {
  const left = decimalOf('123456789012345', 6, false);
  const right = decimalOf('987654321098765', 9, true);
  if (left === null || right === null) throw new Error('two numbers');
  expect(multiplied(left, right)).toEqual({ mantissa: -121932631137021071359549253925n, scale: 15 });
});

test.each([
  [2.5499999999999998, '2.55'],
  [0.1 + 0.2, '0.3'],
  [1e-7, '0.0000001'],
  [-0, '0'],
  [123456789.12, '123456789.12'],
  [9.95, '9.95'],
])('the double %d is the decimal %s that a spreadsheet shows', (value, text) => {
  expect(numberText(value)).toBe(text);
});
