import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binaryWorkbookOf, number, text } from '../../../fixtures/workbooks.mjs';
import { readBytes, readTable, shownRows } from '../../../helpers/read-table';
import { faultOf, fixturePath } from '../../../helpers/staged-rows';

const binaryTypes = [
  ['xls', 'biff8'],
  ['xls', 'biff5'],
  ['xlsb', 'xlsb'],
] as const;

describe('a ledger in an old format', () => {
  it.each([
    ['plain.xls', 'xls', 'Анна 东京', '2024-01-06 18:00:00'],
    ['excel-95.xls', 'xls', 'Anna', '2024-01-06 18:00:00'],
    ['plain.xlsb', 'xlsb', 'Анна 东京', '2024-01-06 18:00:00'],
    ['plain.ods', 'ods', 'Анна 东京', '2024-01-06T18:00:00'],
  ])(
    '%s is read as %s: dates from serials, ids with their zeros, numbers exactly',
    async (name, format, anna, time) => {
      const table = await readTable(fixturePath(name));
      expect(table.format).toBe(format);
      expect(shownRows(table).slice(0, 3)).toEqual([
        ['date', 'customer id', 'customer', 'amount'],
        ['2024-01-05', '00042', anna, '10.55'],
        [time, '00043', 'Bob', '-2.5'],
      ]);
    },
  );

  it.each(binaryTypes)(
    '%s (%s): errors, booleans, formulas with their results, and texts that look like numbers',
    async (name, type) => {
      const cells = {
        A1: { t: 'e', v: 0x07 },
        B1: { t: 'e', v: 0x17 },
        C1: { t: 'b', v: true },
        D1: { t: 'n', v: 2, f: '1+1' },
        A2: text('0012'),
        B2: number(0.1),
        C2: number(-123_456_789.25),
        D2: text('1,5'),
      };
      const bytes = binaryWorkbookOf(type, [{ name: 'S', cells, ref: 'A1:D2' }]);
      const { rows } = await readBytes(`cells.${name}`, bytes);
      expect(rows).toEqual([
        [1, [{ error: '#DIV/0!' }, { error: '#REF!' }, true, 2]],
        [2, ['0012', 0.1, -123_456_789.25, '1,5']],
      ]);
    },
  );

  it.each(binaryTypes)('%s (%s): the 1904 date system moves dates and nothing else', async (name, type) => {
    const cells = { A1: number(43_834, 'yyyy\\-mm\\-dd'), B1: number(43_834) };
    const bytes = binaryWorkbookOf(type, [{ name: 'S', cells, ref: 'A1:B1' }], { date1904: true });
    expect((await readBytes(`mac.${name}`, bytes)).rows).toEqual([[1, [{ serial: 45_296 }, 43_834]]]);
  });

  it.each(binaryTypes)('%s (%s): hidden sheets are named, merged cells said', async (name, type) => {
    const sheets = [
      {
        name: 'Shown',
        cells: { A1: text('a') },
        ref: 'A1:B2',
        merges: [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }],
      },
      { name: 'Hidden', cells: { A1: text('b') }, ref: 'A1', hidden: true },
    ];
    const bytes = binaryWorkbookOf(type, sheets);
    const { sheets: names, hiddenSheets, notes } = await readBytes(`hidden.${name}`, bytes);
    // Excel 95 keeps no merged cells in its files.
    const merged = type === 'biff5' ? [] : [{ code: 'import.mergedCells', params: { count: 1 } }];
    expect({ names, hiddenSheets, notes }).toEqual({
      names: ['Shown'],
      hiddenSheets: ['Hidden'],
      notes: merged,
    });
    expect(shownRows(await readBytes(`hidden.${name}`, bytes, 'Hidden'))).toEqual([['b']]);
  });

  /*
   * Excel for Chinese and Japanese writes dates in built-in formats 27 to 36 and 50 to 58, which its files do not
   * define; a reader that knows only the formats a file defines takes such dates for numbers.
   */
  it.each([27, 31, 57])('.xls: the built-in date format %i of East Asian Excel is a date', async (format) => {
    const bytes = binaryWorkbookOf('biff8', [
      { name: 'S', cells: { A1: number(45_296, 'm/d/yy') }, ref: 'A1' },
    ]);
    const at = lastStyleOf(bytes, 14);
    bytes.writeUInt16LE(format, at + 6);
    expect((await readBytes('chinese.xls', bytes)).rows).toEqual([[1, [{ serial: 45_296 }]]]);
  });
});

/** Where the last cell style (an XF record of 20 bytes) with a number format stands. */
function lastStyleOf(bytes: Buffer, format: number): number {
  let found = -1;
  for (
    let at = bytes.indexOf('\xe0\x00\x14\x00', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('\xe0\x00\x14\x00', at + 4, 'latin1')
  ) {
    if (bytes.readUInt16LE(at + 6) === format) found = at;
  }
  return found;
}

describe('an old workbook that is not whole', () => {
  const whole = readFileSync(fixturePath('plain.xls'));
  const cuts = Array.from({ length: 16 }, (_, index) => Math.floor((whole.length * (index + 1)) / 17));

  it.each(cuts)(
    '.xls cut off after %i bytes is refused: a part is never taken for the whole',
    async (length) => {
      const fault = await faultOf(readBytes('cut.xls', whole.subarray(0, length)));
      expect(fault).toMatchObject({ kind: 'unreadable', params: { file: 'cut.xls' } });
      expect(['file.truncated', 'file.brokenXml']).toContain(fault.code);
    },
  );

  it('.xls whose sheet breaks off inside a whole container is refused', async () => {
    const endOfSheet = whole.lastIndexOf(Buffer.from('0a000000', 'hex'));
    const bytes = Buffer.from(whole);
    bytes.writeUInt16LE(0x0201, endOfSheet);
    expect((await faultOf(readBytes('open.xls', bytes))).code).toBe('file.truncated');
  });

  it('.xls with a record of encryption is refused as protected by a password', async () => {
    const bytes = Buffer.from(whole);
    const writer = bytes.indexOf(Buffer.from('5c007000', 'hex'));
    bytes.writeUInt16LE(0x2f, writer);
    bytes.writeUInt16LE(0, writer + 4);
    expect((await faultOf(readBytes('locked.xls', bytes))).code).toBe('file.password');
  });

  it('.xlsb whose part was changed does not match its checksum', async () => {
    const bytes = readFileSync(fixturePath('plain.xlsb'));
    const at = bytes.indexOf('xl/worksheets/sheet1.bin') + 40;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    expect((await faultOf(readBytes('flipped.xlsb', bytes))).code).toBe('file.brokenZip');
  });
});

describe('a file of another kind under the ending .xls', () => {
  it.each([
    ['web-page.xls', 'HTML'],
    ['excel-2003-xml.xls', 'Excel 2003 XML'],
  ])('%s is refused with its format', async (name, format) => {
    expect(await faultOf(readTable(fixturePath(name)))).toEqual({
      kind: 'unreadable',
      code: 'file.oldFormat',
      params: { file: name, format },
    });
  });

  it.each([
    ['sylk', 'ID;PWXL;N;E\nP;PGeneral\nC;Y1;X1;K1\n', 'SYLK'],
    ['dif', 'TABLE\n0,1\n"EXCEL"\n', 'DIF'],
    ['wk1', Buffer.from('00000200060406000800', 'hex'), 'Lotus 1-2-3'],
    ['xls', Buffer.from('0904060000001000', 'hex'), 'Excel 4'],
    ['mht', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n', 'MHTML'],
  ])('%s written as it was in its day is refused with its format', async (extension, content, format) => {
    const fault = await faultOf(readBytes(`old.${extension}`, content));
    expect(fault).toMatchObject({ code: 'file.oldFormat', params: { format } });
  });

  it('a header that begins like SYLK is a table', async () => {
    const table = await readBytes('products.csv', 'ID;Product;Amount\n1;Tea;2.50\n');
    expect(shownRows(table)).toEqual([
      ['ID', 'Product', 'Amount'],
      ['1', 'Tea', '2.50'],
    ]);
  });
});
