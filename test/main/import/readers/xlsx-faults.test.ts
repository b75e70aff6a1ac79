import { describe, expect, it } from 'vitest';
import type { Cell } from '@main/import/readers/cell';
import { row, workbookOf } from '../../../fixtures/workbook.mjs';
import { zipOf } from '../../../fixtures/zip.mjs';
import { readBytes, readTable, shownRows } from '../../../helpers/read-table';
import { faultOf, fixturePath } from '../../../helpers/staged-rows';

type WorkbookOptions = Parameters<typeof workbookOf>[0];

function workbook(data: string, options: Partial<WorkbookOptions> = {}): Buffer {
  return workbookOf({ sheets: [{ name: 'S', data }], ...options });
}

/** The cells of the first row of a sheet with this one row. */
async function firstRow(cells: string, options: Partial<WorkbookOptions> = {}): Promise<readonly Cell[]> {
  const { rows } = await readBytes('book.xlsx', workbook(`<row r="1">${cells}</row>`, options));
  return rows[0]?.[1] ?? [];
}

/*
 * Each of these is read wrongly, without an error, by exceljs 4.4 or was by this reader; open or once open there:
 * strict dates (#2695), a failed formula (#3074), phonetic guides, runs of rich text, sheets named by number (#2772).
 */
describe('what is silently misread elsewhere', () => {
  it('a workbook of the strict kind has its dates as ISO text, fractions of a second left out', async () => {
    expect(shownRows(await readTable(fixturePath('strict.xlsx')))).toEqual([
      ['date', 'customer', 'amount'],
      ['2024-01-05', 'Anna', '10.5'],
      ['2024-01-06T23:59:59Z', 'Bob', '2'],
    ]);
  });

  it('the 1904 date system stays, whatever properties of the same name stand among the extensions', async () => {
    const { rows } = await readTable(fixturePath('extended-1904.xlsx'));
    expect(rows[1]).toEqual([2, [{ serial: 45_296 }, 'Anna', 1]]);
  });

  it('a number that its cell fills up with zeros is the id that the sheet shows', async () => {
    const { rows } = await readTable(fixturePath('padded-ids.xlsx'));
    expect(rows[1]).toEqual([2, [{ serial: 45_296 }, '00042', 10.5]]);
  });

  it('a shared formula has the result that is stored with each of its cells, and says where there is none', async () => {
    const cells =
      '<c r="A1"><f t="shared" ref="A1:C1" si="0">1+1</f><v>2</v></c>' +
      '<c r="B1"><f t="shared" si="0"/><v>3</v></c><c r="C1"><f t="shared" si="0"/></c>' +
      '<c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    const expected = [2, 3, { error: '#NO-RESULT!' }, 'ab', { error: '#DIV/0!' }];
    expect(await firstRow(cells)).toEqual(expected);
  });

  it('phonetic guides are no part of a text, runs of rich text are all of it', async () => {
    const inline = '<is><r><t>Tokyo </t></r><r><t>Ltd</t></r><rPh sb="0" eb="1"><t>とうきょう</t></rPh></is>';
    const strings = '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
    const cells = `<c r="A1" t="inlineStr">${inline}</c><c r="B1" t="s"><v>0</v></c>`;
    expect(await firstRow(cells, { strings })).toEqual(['Tokyo Ltd', '東京']);
  });

  it('an inline text counts and not the number beside it', async () => {
    const cells =
      '<c r="A1" t="inlineStr"><v>7</v><is><t>seven</t></is></c><c r="B1" t="inlineStr"><v>8</v></c>';
    expect(await firstRow(cells)).toEqual(['seven', '8']);
  });

  it('an escaped character is read once: _x000D_ is a line end, _x005F_x000D_ its name', async () => {
    const strings = '<si><t>a_x000D_b</t></si><si><t>_x005F_x000D_</t></si>';
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>';
    expect(await firstRow(cells, { strings })).toEqual(['a\rb', '_x000D_']);
  });

  it('an empty reference to a common text is a blank cell, not the first text', async () => {
    const strings = '<si><t>Anna</t></si>';
    const cells = '<c r="A1" t="s"><v></v></c><c r="B1" t="s"/><c r="C1" t="s"><v>0</v></c>';
    expect(await firstRow(cells, { strings })).toEqual([undefined, undefined, 'Anna']);
  });

  it('what only JavaScript takes for a number is none', async () => {
    const values = ['0x1F', '0b11', '0o7', 'Infinity', 'NaN', '1e999', '--1', '1,5'];
    const cells = values.map((value, index) => `<c r="${'ABCDEFGH'[index]}1"><v>${value}</v></c>`).join('');
    expect(await firstRow(cells)).toEqual(values.map((error) => ({ error })));
  });

  it('without styles a date is the number that the file has', async () => {
    const bytes = workbook('<row r="1"><c r="A1" s="1"><v>45296</v></c></row>', {
      change: (xml: string) => xml.replace(/<Relationship [^>]*styles\.xml"\/>/, ''),
    });
    expect((await readBytes('plain.xlsx', bytes)).rows).toEqual([[1, [45_296]]]);
  });

  it('rows and cells count by their own numbers, whatever the dimension says', async () => {
    const data = `${row(3, ['a'])}${row(7, [null, 'b'])}`;
    const bytes = workbook(data, {
      change: (xml: string) => xml.replace('<sheetData>', '<dimension ref="A1:A1"/><sheetData>'),
    });
    expect((await readBytes('lies.xlsx', bytes)).rows).toEqual([
      [3, ['a']],
      [7, [undefined, 'b']],
    ]);
  });

  it('a row that stands twice is read twice', async () => {
    const { rows } = await readBytes('twice.xlsx', workbook(row(2, ['a']) + row(2, ['b'])));
    expect(rows).toEqual([
      [2, ['a']],
      [2, ['b']],
    ]);
  });

  it('names of parts may be in capitals or have backslashes', async () => {
    const parts = (change: (name: string) => string): Buffer => {
      const bytes = workbook(row(1, ['a']));
      return renamed(bytes, change);
    };
    const capitals = parts((name) => name.toUpperCase());
    const backslashes = parts((name) => name.replaceAll('/', '\\'));
    expect((await readBytes('capitals.xlsx', capitals)).rows).toEqual([[1, ['a']]]);
    expect((await readBytes('backslashes.xlsx', backslashes)).rows).toEqual([[1, ['a']]]);
  });

  it('elements may have any prefix', async () => {
    const bytes = workbook('<row r="1"><c r="A1"><v>5</v></c></row>', {
      change: (xml: string) =>
        xml.includes('<worksheet')
          ? xml.replace('xmlns=', 'xmlns:x=').replaceAll(/<(\/?)(?=\w)/g, '<$1x:')
          : xml,
    });
    expect((await readBytes('prefixed.xlsx', bytes)).rows).toEqual([[1, [5]]]);
  });
});

/** The same zip with other names for its parts. */
function renamed(bytes: Buffer, change: (name: string) => string): Buffer {
  const copy = Buffer.from(bytes);
  for (const name of [
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
  ]) {
    for (let at = copy.indexOf(name); at !== -1; at = copy.indexOf(name, at + 1)) {
      const isName = ['PK\x03\x04', 'PK\x01\x02'].some((sign, index) =>
        copy.subarray(at - [30, 46][index]!, at - [30, 46][index]! + 4).equals(Buffer.from(sign, 'latin1')),
      );
      if (isName) copy.write(change(name), at, 'latin1');
    }
  }
  return copy;
}

describe('a workbook that contradicts itself is refused', () => {
  const inside = (data: string, options: Partial<WorkbookOptions> = {}): Buffer => workbook(data, options);
  const cell = (reference: string): string => `<row r="1"><c r="${reference}"><v>1</v></c></row>`;

  it.each([
    ['row number 0', inside('<row r="0"/>'), 'file.tooManyRows'],
    ['a negative row number', inside('<row r="-5"/>'), 'file.tooManyRows'],
    ['a row number beyond every sheet', inside('<row r="99999999999999999999"/>'), 'file.tooManyRows'],
    ['a row number that only JavaScript reads', inside('<row r="1e3"/>'), 'file.tooManyRows'],
    ['a column beyond every sheet', inside(cell('ZZZZZZZZ1')), 'file.tooManyColumns'],
    ['a cell without a column', inside(cell('1')), 'file.tooManyColumns'],
    [
      'one cell with two contents',
      inside('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
      'file.brokenXml',
    ],
    [
      'a common text that is not there',
      inside('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
      'file.brokenXml',
    ],
    [
      'a common text by a negative number',
      inside('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
      'file.brokenXml',
    ],
    [
      'a sheet whose part is not there',
      inside(row(1, ['a']), {
        change: (xml: string) => xml.replace('worksheets/sheet1.xml', 'worksheets/sheet9.xml'),
      }),
      'file.brokenXml',
    ],
    [
      'a sheet that lies outside the file',
      inside(row(1, ['a']), {
        change: (xml: string) =>
          xml.replace('Target="worksheets/sheet1.xml"', 'Target="file:///etc/passwd" TargetMode="External"'),
      }),
      'file.brokenXml',
    ],
    [
      'entities that multiply',
      inside(row(1, ['&lol;']), {
        change: (xml: string) =>
          xml.replace('?>', '?><!DOCTYPE a [<!ENTITY l "ha"><!ENTITY lol "&l;&l;&l;&l;&l;&l;&l;&l;">]>'),
      }),
      'file.brokenXml',
    ],
    [
      'no sheet of cells',
      inside('', { change: (xml: string) => xml.replace('/worksheet"', '/chartsheet"') }),
      'file.empty',
    ],
  ])('%s', async (_title, bytes, code) => {
    expect(await faultOf(readBytes('broken.xlsx', bytes))).toMatchObject({ kind: 'unreadable', code });
  });

  it('two sheets of one name', async () => {
    const sheets = ['a', 'b'].map((text) => ({ name: 'S', data: row(1, [text]) }));
    expect((await faultOf(readBytes('same.xlsx', workbookOf({ sheets })))).code).toBe('file.brokenXml');
  });

  it('two parts of one name', async () => {
    const parts = ['xl/workbook.xml', 'XL/workbook.xml'].map((name) => [name, '<workbook/>'] as const);
    expect((await faultOf(readBytes('twice.xlsx', zipOf(parts)))).code).toBe('file.brokenZip');
  });

  it('common texts that would unpack 250-fold and more', async () => {
    const strings = `<si><t>${' '.repeat(900_000)}</t></si>`.repeat(100);
    const bytes = workbook(row(1, ['a']), { strings });
    expect((await faultOf(readBytes('bomb.xlsx', bytes))).code).toBe('file.tooLarge');
  });
});

describe('what costs a hostile file little costs the reader little', () => {
  it('formatted cells up to the last column take no place in their rows', async () => {
    const formatted = '<c r="XFD1" s="1"/>'.replace('1"', '%"');
    const data = Array.from(
      { length: 2000 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c>${formatted.replace('%', String(index + 1))}</row>`,
    );
    const { rows } = await readBytes('wide.xlsx', workbook(data.join('')));
    expect(rows).toHaveLength(2000);
    expect(rows.every(([, cells]) => cells.length === 1)).toBe(true);
  });

  it('rows without cells are passed on as such', async () => {
    const data = Array.from({ length: 50_000 }, (_, index) => `<row r="${index + 1}"/>`).join('');
    const { rows } = await readBytes('empty-rows.xlsx', workbook(`${data}${row(1_048_576, ['last'])}`));
    expect(rows).toHaveLength(50_001);
    expect(rows.at(-1)).toEqual([1_048_576, ['last']]);
  });

  it('links to other workbooks and programs are not followed', async () => {
    const bytes = workbook(
      '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>5</v></c><c r="B1"><f>cmd|"/c calc"!A0</f><v>6</v></c></row>',
      {
        change: (xml: string) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
          ),
      },
    );
    expect((await readBytes('links.xlsx', bytes)).rows).toEqual([[1, [5, 6]]]);
  });
});
