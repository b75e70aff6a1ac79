import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecimalMark } from '@shared/model/import-decisions';
import { AmountColumn } from '@main/import/columns/amount-column';
import { AmountReading, pointEvidence } from '@main/import/columns/amount-reading';
import { isNil, parseAmountText } from '@main/import/columns/amount-text';
import { currenciesOfMark } from '@main/import/columns/currency-marks';
import { decimalOf } from '@main/import/columns/decimal';
import { PlainAmountReader, plainText, scaleOf } from '@main/import/columns/plain-amount';
import { numberText, type Cell } from '@main/import/readers/cell';
import { exactText } from '../../../helpers/exact-text';

const nothing = { point: false, comma: false };

function reading(cells: readonly Cell[], mark?: DecimalMark, fileEvidence = nothing): AmountReading {
  const column = new AmountColumn();
  column.addRows(
    cells.map((cell) => [cell]),
    0,
  );
  return new AmountReading(column, fileEvidence, mark);
}

function exact(amounts: AmountReading, row: number): string {
  const value = amounts.at(row);
  return typeof value === 'string' ? value : exactText(value);
}

function read(cells: readonly Cell[], mark?: DecimalMark, fileEvidence = nothing): readonly string[] {
  const amounts = reading(cells, mark, fileEvidence);
  return cells.map((_, row) => exact(amounts, row));
}

describe('thousands or decimals', () => {
  test.each([
    [['1,234', '5.5'], ['1234', '5.5'], 'point'],
    [['1.234', '5.5'], ['1.234', '5.5'], 'point'],
    [['1.234', '5,5'], ['1234', '5.5'], 'comma'],
    [['1,234', '5,5'], ['1.234', '5.5'], 'comma'],
    [['1.234', '1.234.567'], ['1234', '1234567'], 'comma'],
    [['1,234', '1.234,567'], ['1.234', '1234.567'], 'comma'],
    [['$1.234', '€ 5,5'], ['1234', '5.5'], 'comma'],
    [['1 234,5', '1,234'], ['1234.5', '1.234'], 'comma'],
  ] as const)('%j: one cell that reads one way settles the column', (cells, expected, mark) => {
    expect(read(cells)).toEqual(expected);
    expect(reading(cells)).toMatchObject({ ambiguity: null, decimalMark: mark, assumedThousands: false });
  });

  test.each([
    [['1,234', '12,500', '980'], ['1234', '12500', '980'], 'point'],
    [['1.234', '12.500', '980'], ['1234', '12500', '980'], 'comma'],
  ] as const)(
    '%j: thousands that only the column as a whole suggests are read and said',
    (cells, expected, mark) => {
      expect(read(cells)).toEqual(expected);
      expect(reading(cells)).toMatchObject({ assumedThousands: true, decimalMark: mark, ambiguity: null });
    },
  );

  test.each([
    [['1.234', '12500'], 1],
    [['1,234', '12500'], 1],
    [['1,234', '12 500'], 1],
    [['1,234', '5.678'], 2],
    [['1.234', '5.678 €', '1.234'], 3],
    [['1.5', '1,5', '1.234', '1,234'], 2],
  ])('%j: cells that nothing settles are counted, shown and not read', (cells, count) => {
    const amounts = reading(cells);
    const ambiguous = cells.filter((_, row) => amounts.at(row) === 'amount.ambiguous');
    expect(amounts.ambiguity).toEqual({ count, samples: [...new Set(ambiguous)] });
    expect(amounts.decimalMark).toBeNull();
    expect(ambiguous).toHaveLength(count);
  });

  test('a stated mark settles every cell that can be read both ways, and no other', () => {
    const cells = ['1.234', '1,234', '1.5', '1,5', '€ 1.234', '1.234,56', '12500'];
    expect(read(cells, 'point')).toEqual(['1.234', '1234', '1.5', '1.5', '1.234', '1234.56', '12500']);
    expect(read(cells, 'comma')).toEqual(['1234', '1.234', '1.5', '1.5', '1234', '1234.56', '12500']);
    expect(reading(cells, 'comma')).toMatchObject({ ambiguity: null, decimalMark: 'comma' });
  });

  test('a column that cannot tell by itself is helped by the other number columns of the file', () => {
    expect(read(['1.234', '12500'], undefined, { point: false, comma: true })).toEqual(['1234', '12500']);
    expect(read(['1.234', '5.5'], undefined, { point: false, comma: true })).toEqual(['1.234', '5.5']);
  });

  test('the first different texts of many are shown', () => {
    const cells = Array.from({ length: 1000 }, (_, row) => `${(row % 7) + 1}.500`).concat('12500');
    expect(reading(cells).ambiguity).toEqual({
      count: 1000,
      samples: ['1.500', '2.500', '3.500', '4.500', '5.500'],
    });
  });

  test('a number of a sheet has no separators to mistake', () => {
    expect(read([1.234, 12_500, 0.1 + 0.2, 2.55, -0, 1e-7, 99.99, 1e21])).toEqual([
      '1.234',
      '12500',
      '0.3',
      '2.55',
      '0',
      '0.0000001',
      '99.99',
      'amount.tooLarge',
    ]);
    expect(reading([1.234, 12_500])).toMatchObject({ ambiguity: null, decimalMark: null });
  });
});

test('sixteen digits are one more than a double holds, and stay exact', () => {
  expect(read(['9999999999999999', '9.999.999.999.999.999,99', '-1234567890123456789,5'])).toEqual([
    '9999999999999999',
    '9999999999999999.99',
    '-1234567890123456789.5',
  ]);
});

test('credits are negative and debits positive wherever they stand, and that there are any is told', () => {
  const cells = ['100.00', '20.00 CR', '30.00 DR'];
  expect(read(cells)).toEqual(['100', '-20', '30']);
  expect(reading(cells).hasSideMarks).toBe(true);
  expect(reading(['100.00']).hasSideMarks).toBe(false);
});

test('the currencies of a cell are those that all its marks can stand for', () => {
  const amounts = reading(['¥5.00', '¥5.00元', '5.00', 'NT$5.00元']);
  expect([0, 1, 2, 3].map((row) => amounts.currenciesAt(row))).toEqual([
    ['CNY', 'JPY'],
    ['CNY'],
    null,
    ['TWD'],
  ]);
  expect(amounts.firstCurrencies()).toEqual(['CNY', 'JPY']);
});

test('an error and a boolean are no numbers, each for its reason', () => {
  expect(read([{ error: '#REF!' }, { error: '#NO-RESULT!' }, true, null])).toEqual([
    'cell.error',
    'cell.noResult',
    'amount.invalid',
    'amount.missing',
  ]);
});

const spaces = [' ', '\u00a0', '\u202f', '\u2009', '\u2007'];
const styles = [
  { point: '.', group: '' },
  { point: ',', group: '' },
  { point: '.', group: ',' },
  { point: ',', group: '.' },
  ...[...spaces, "'", '’'].flatMap((group) => [
    { point: '.', group },
    { point: ',', group },
  ]),
];
const signs: readonly ((text: string) => string)[] = [
  (text) => `-${text}`,
  (text) => `−${text}`,
  (text) => `${text}-`,
  (text) => `(${text})`,
  (text) => `${text} CR`,
  (text) => `贷${text}`,
];
const marks: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `¥${text}`,
  (text) => `NT$ ${text}`,
  (text) => `${text} ₽`,
  (text) => `${text} руб.`,
  (text) => `${text}元`,
  (text) => `EUR ${text}`,
];
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const widths: readonly ((text: string) => string)[] = [(text) => text, fullWidth];

const anyDigits = fc
  .record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
    behind: fc.stringMatching(/^\d{2}(?:\d{2,4})?$/),
    isNegative: fc.boolean(),
  })
  .filter(({ whole, behind, isNegative }) => !isNegative || !/^0+$/.test(whole + behind));

test('any amount written in any style of its column is read back exactly, and its cell as it stood', () => {
  const style = fc.record({
    parts: fc.constantFrom(...styles),
    sign: fc.constantFrom(...signs),
    mark: fc.constantFrom(...marks),
    width: fc.constantFrom(...widths),
  });
  fc.assert(
    fc.property(fc.array(anyDigits, { minLength: 1, maxLength: 20 }), style, (amounts, written) => {
      const { point, group } = written.parts;
      const texts = amounts.map(({ whole, behind, isNegative }) => {
        const text = written.mark(whole.replace(/\B(?=(\d{3})+$)/g, group) + point + behind);
        return written.width(isNegative ? written.sign(text) : text);
      });
      const amount = reading(texts);
      expect(amounts.map((_, row) => exact(amount, row))).toEqual(
        amounts.map(({ whole, behind, isNegative }) => {
          const text = `${whole}.${behind}`.replace(/\.?0+$/, '');
          return isNegative ? `-${text}` : text;
        }),
      );
      expect(texts.map((_, row) => amount.cell(row))).toEqual(texts);
    }),
    { numRuns: 500 },
  );
});

test('what is read on the quick path is what the text says, and nothing of the text is lost', () => {
  const plain = new PlainAmountReader();
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,- \u00a0\u202f')), maxLength: 12 }),
    fc
      .tuple(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        fc.constantFrom(...styles),
        fc.stringMatching(/^\d{0,4}$/),
      )
      .map(
        ([whole, { group, point }, behind]) =>
          String(whole).replace(/\B(?=(\d{3})+$)/g, group) + (behind === '' ? '' : point + behind),
      ),
  );
  let plainTexts = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      if (!plain.read(text)) return;
      plainTexts += 1;
      const written = parseAmountText(text);
      expect(plainText(plain.mantissa, plain.code)).toBe(text);
      expect(written && decimalOf(written.digits, written.scale, written.negative)).toEqual({
        mantissa: plain.mantissa,
        scale: scaleOf(plain.code),
      });
      const [quick, slow] = [new AmountColumn(), new AmountColumn()];
      quick.addRows([[text]], 0);
      // An outer space is no part of the number, but takes the slow path.
      slow.addRows([[`${text} `]], 0);
      expect(quick.codes[0]).toBe(plain.code);
      expect(slow.codes[0]).toBe(-2);
      expect(quick.evidence).toEqual(slow.evidence);
      expect(exact(new AmountReading(quick, nothing), 0)).toBe(exact(new AmountReading(slow, nothing), 0));
    }),
    { numRuns: 2000 },
  );
  expect(plainTexts).toBeGreaterThan(500);
});

test('a cell whose surroundings are known already is read as if they were not', () => {
  const around = fc.string({ unit: fc.constantFrom(...Array.from('$€руб.CRdr贷元%()-+ ,')), maxLength: 5 });
  const digits = fc.stringMatching(/^\d{1,4}(?:[., ]\d{1,3}){0,2}$/);
  const anyText = fc.oneof(
    fc.tuple(around, digits, around).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('€ ', '(', '-', 'CR '), digits, fc.constantFrom(' ₽', ')', ' руб.', '元', ' DR'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 10 }), (texts) => {
      const together = reading(texts, 'point');
      for (const [row, text] of texts.entries()) {
        const written = parseAmountText(text);
        const known = [written?.mark ?? '', written?.otherMark ?? ''].filter((mark) => mark !== '');
        const currencies = known.map((mark) => currenciesOfMark(mark) ?? []);
        const shared = currencies[0]?.filter((one) => currencies.every((each) => each.includes(one)));
        const isAmount = written !== null && shared?.length !== 0 && !written.isPercent;
        const scale = written?.separator === ',' ? 0 : (written?.scale ?? 0);
        const value = isAmount ? decimalOf(written.digits, scale, written.negative) : null;
        const expected =
          value === null ? (isNil(text) ? 'amount.missing' : 'amount.invalid') : exactText(value);
        expect(exact(together, row)).toBe(expected);
        expect(together.currenciesAt(row)).toEqual(isAmount ? (shared ?? null) : null);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a double of one or two decimals is the decimal that a spreadsheet shows, without its text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
        fc.integer().map((n) => n / 100),
      ),
      (value) => {
        const shown = numberText(value);
        const column = new AmountColumn();
        column.addRows([[value]], 0);
        const amount = exact(new AmountReading(column, nothing), 0);
        const plain = shown.includes('.') ? shown.replace(/\.?0+$/, '') : shown;
        expect(amount).toBe(plain === '-0' ? '0' : plain);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a column reads the same number in a cell whatever the order of its rows', () => {
  const anyText = fc.oneof(
    fc.constantFrom(
      '1.234',
      '1,234',
      '12,500',
      '980',
      '12500',
      '1 234',
      '1.5',
      '1,5',
      '1,234.5',
      '-',
      'x',
      '€ 1.234',
    ),
    fc.integer({ min: 0, max: 10 ** 7 }).map(String),
  );
  const shuffledPair = fc
    .array(anyText, { minLength: 1, maxLength: 10 })
    .chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })));
  fc.assert(
    fc.property(shuffledPair, fc.constantFrom(undefined, 'point', 'comma'), ([texts, shuffled], mark) => {
      const outcome = (cells: readonly string[]) => {
        const { ambiguity, decimalMark, assumedThousands } = reading(cells, mark);
        const values = read(cells, mark);
        const byText = new Map(cells.map((text, row) => [text, values[row]]));
        return [byText, ambiguity?.count, decimalMark, assumedThousands];
      };
      expect(outcome(shuffled)).toEqual(outcome(texts));
    }),
    { numRuns: 500 },
  );
});

test('what a column proves is what its texts prove one by one', () => {
  const column = new AmountColumn();
  column.addRows([['1.234,56'], ['12']], 0);
  expect(pointEvidence(column)).toEqual({ point: false, comma: true });
  column.addRows([['1,234.56']], 0);
  expect(pointEvidence(column)).toEqual({ point: true, comma: true });
});

test('any text at all is a number or has its reason, and stays as it stood', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 10 }),
      (texts) => {
        const amounts = reading(texts);
        const values = texts.map((_, row) => exact(amounts, row));
        expect(values.filter((value) => !/^(?:-?\d+(?:\.\d+)?|amount\.\w+)$/.test(value))).toEqual([]);
        expect(texts.map((_, row) => amounts.cell(row) ?? '')).toEqual(
          texts.map((text) => (text.trim() === '' ? '' : text)),
        );
      },
    ),
    { numRuns: 500 },
  );
});
