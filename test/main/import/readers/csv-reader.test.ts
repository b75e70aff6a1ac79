import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { delimiters } from '@shared/model/import-decisions';
import { faultOf } from '../../../helpers/staged-rows';
import {
  delimited,
  encoded,
  fits,
  readTextTable,
  writtenEncodings,
  type WrittenEncoding,
} from '../../../helpers/text-table';

const utf8 = (text: string): Buffer => Buffer.from(text);
const allEncodings = Object.keys(writtenEncodings) as WrittenEncoding[];

/** What may stand in a cell; the return at the very end of a row belongs to the line end. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '',
      '海港食品',
      '翠園酒家',
      'ヤマダ',
      'Волга',
      'Müller',
      '1.234,56',
      '"Nord"',
      'a;b,c|d\te',
      'x\r\ny',
      'x\ry',
      'x\ny',
    ),
  )
  .map((text) => text.replaceAll('\0', '').replace(/\r+$/, ''));

describe('any table', () => {
  it.each(allEncodings)('in %s is read back equal, with any delimiter and line ends', async (written) => {
    const shape = fc.record({
      width: fc.integer({ min: 2, max: 5 }),
      cells: fc.array(cell, { minLength: 2, maxLength: 40 }),
      delimiter: fc.constantFrom(...delimiters),
      lineEnds: fc.constantFrom('\r\n', '\n', '\r', 'mixed' as const),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ width, cells, delimiter, lineEnds }) => {
        const writable = cells.map((text) =>
          Array.from(text)
            .filter((one) => fits(one, written))
            .join(''),
        );
        const header = Array.from({ length: width }, (_, index) => `column ${index}`);
        const rows = [header];
        for (let from = 0; from < writable.length; from += width) {
          rows.push(header.map((_, index) => writable[from + index] ?? ''));
        }
        const bytes = encoded(delimited(rows, delimiter, lineEnds), written);
        const { encoding } = writtenEncodings[written];
        const read = await readTextTable(bytes, { encoding, delimiter });
        expect(read).toEqual({ encoding, delimiter, rows, rowNumbers: rows.map((_, index) => index + 1) });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the delimiter', () => {
  const decimalCommas = [
    'date;customer;net;tax',
    '05.01.2024;Anna;1.234,56;234,57',
    '06.01.2024;Bob;12,50;2,38',
  ];

  it('is the semicolon where the commas are decimal', async () => {
    const read = await readTextTable(utf8(decimalCommas.join('\r\n')));
    expect(read.delimiter).toBe(';');
    expect(read.rows[1]).toEqual(['05.01.2024', 'Anna', '1.234,56', '234,57']);
  });

  it('is the semicolon also under titles that hold commas, and with as many decimal commas as semicolons', async () => {
    const titles = ['Harbour Foods, Ltd, Sales', 'January, 2024'];
    const wide = ['date;net;tax', '05.01.2024;1,56;4,57', '06.01.2024;2,50;2,38'];
    expect((await readTextTable(utf8([...titles, ...wide].join('\n')))).delimiter).toBe(';');
  });

  it('is not what stands within quoted cells', async () => {
    const rows = [
      'date,customer,amount',
      '2024-01-05,"Smith; Sons; Partners",10.00',
      '2024-01-06,"A; B; C",20.00',
    ];
    expect((await readTextTable(utf8(rows.join('\n')))).delimiter).toBe(',');
  });

  it('is the tab of a .tsv file where a comma cuts as evenly', async () => {
    const text = 'date\tcustomer, place\n2024-01-05\tAnna, Bern\n';
    expect((await readTextTable(utf8(text), {}, 'table.tsv')).delimiter).toBe('\t');
  });

  it('is what a sep= line names, which is no row, in UTF-16 too', async () => {
    for (const written of ['UTF-8', 'UTF-8 with mark', 'UTF-16LE with mark', 'UTF-16BE'] as const) {
      const read = await readTextTable(encoded('sep=|\r\nsome,text|b\r\n1,2|3\r\n', written));
      expect(read.delimiter).toBe('|');
      expect(read.rows).toEqual([
        ['some,text', 'b'],
        ['1,2', '3'],
      ]);
      expect(read.rowNumbers).toEqual([1, 2]);
    }
  });

  it('is what a person states, whatever the file or its sep= line says', async () => {
    const stated = await readTextTable(utf8('sep=;\na;b,c\n1;2,3\n'), { delimiter: ',' });
    expect(stated.rows).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ]);
  });
});

describe('line ends', () => {
  it('may change from row to row, a return on its own included', async () => {
    const read = await readTextTable(utf8('a,b\r\n1,2\n3,4\r5,6\r\n7,8'));
    expect(read.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ]);
    expect(read.rowNumbers).toEqual([1, 2, 3, 4, 5]);
  });

  it('within quoted cells belong to the cell, whatever ends the rows', async () => {
    for (const end of ['\r\n', '\n', '\r']) {
      const read = await readTextTable(utf8(['a,b', '"x\ry","1\r\n2"', '3,"4\n5"', ''].join(end)));
      expect(read.rows).toEqual([
        ['a', 'b'],
        ['x\ry', '1\r\n2'],
        ['3', '4\n5'],
      ]);
    }
  });

  it('stay whole where the pieces end in which a file is read', async () => {
    for (const end of ['\r\n', '\r'] as const) {
      for (const shift of [0, 1, 2, 3]) {
        const rows = Array.from({ length: 9000 }, (_, index) => [
          `row ${index}`,
          'x'.repeat(10 + shift),
          '"',
        ]);
        const read = await readTextTable(utf8(delimited(rows, ';', end)));
        expect(read.rows).toEqual(rows);
      }
    }
  });
});

describe('bytes that are no text', () => {
  const names = [
    '東京商店',
    '大阪食品',
    '中山貿易',
    '山本工業',
    '小林建設',
    '高橋運輸',
    '青木書店',
    '石川機械',
  ];
  const many = Array.from(
    { length: 5000 },
    (_, index) => `2024-01-05,${names[index % names.length]} ${index},10.00\n`,
  ).join('');

  it.each(['UTF-8', 'GB18030', 'Big5', 'Shift-JIS'] as const)(
    'in %s end the reading with the number of their row',
    async (written) => {
      const text = `date,customer,amount\n${many}`;
      const bytes = Buffer.concat([encoded(text, written), Buffer.from('2024-01-05,\xff\xff,1\n', 'latin1')]);
      expect(await faultOf(readTextTable(bytes))).toEqual({
        kind: 'unreadable',
        code: 'file.encoding',
        params: { row: 5002, encoding: written },
      });
    },
  );

  it('in a stated encoding are told as the statement', async () => {
    const bytes = encoded(`date,customer,amount\n${many}`, 'GB18030');
    expect(await faultOf(readTextTable(bytes, { encoding: 'UTF-8' }))).toEqual({
      kind: 'unreadable',
      code: 'file.encodingStated',
      params: { row: 2, encoding: 'UTF-8' },
    });
  });

  it('are half a character at the end of the file, too', async () => {
    const bytes = encoded(`date,customer,amount\n${many}2024-01-05,高橋`, 'UTF-8');
    const fault = await faultOf(readTextTable(bytes.subarray(0, bytes.length - 1)));
    expect(fault).toMatchObject({ code: 'file.encoding', params: { row: 5002 } });
    const odd = Buffer.concat([encoded('date,customer\n2024-01-05,Anna\n', 'UTF-16LE'), Buffer.from([0x41])]);
    expect(await faultOf(readTextTable(odd))).toMatchObject({ code: 'file.encoding', params: { row: 3 } });
  });

  it('are NUL, in every encoding', async () => {
    for (const written of ['UTF-8', 'UTF-16LE', 'Windows-1252'] as const) {
      const bytes = encoded(
        `date,customer\n${'2024-01-05,Jos\u00E9\n'.repeat(6000)}2024-01-06,A\0b\n`,
        written,
      );
      const { encoding } = writtenEncodings[written];
      expect(await faultOf(readTextTable(bytes, { encoding }))).toEqual({
        kind: 'unreadable',
        code: 'file.encodingStated',
        params: { row: 6002, encoding },
      });
    }
  });
});

test('a text of a byte-order mark alone has no rows', async () => {
  expect((await readTextTable(Buffer.from([0xef, 0xbb, 0xbf]))).rows).toEqual([]);
});
