import { describe, expect, it } from 'vitest';
import type { Cell } from '@main/import/readers/cell';
import { odsNumber, odsOf, odsRow, odsTable, odsText } from '../../../fixtures/workbooks.mjs';
import { zipOf } from '../../../fixtures/zip.mjs';
import { readBytes, shownRows } from '../../../helpers/read-table';
import { faultOf } from '../../../helpers/staged-rows';

async function firstRow(cells: string): Promise<readonly Cell[]> {
  const { rows } = await readBytes('book.ods', odsOf(odsTable('S', odsRow(cells))));
  return rows[0]?.[1] ?? [];
}

const cell = (attributes: string, content = ''): string =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;

describe('cells of an OpenDocument spreadsheet', () => {
  it('have the value that the file states, not the one that is shown', async () => {
    const cells = [
      cell('office:value-type="float" office:value="1234.5678"', '<text:p>1.234,57</text:p>'),
      cell(
        'office:value-type="currency" office:currency="EUR" office:value="-5.25"',
        '<text:p>(5 €)</text:p>',
      ),
      cell('office:value-type="percentage" office:value="0.125"', '<text:p>13 %</text:p>'),
      cell('office:value-type="boolean" office:boolean-value="true"', '<text:p>WAHR</text:p>'),
      cell('office:value-type="string" office:string-value="00042"', '<text:p>42</text:p>'),
    ];
    expect(await firstRow(cells.join(''))).toEqual([1234.5678, -5.25, 0.125, true, '00042']);
  });

  it('have dates as the ISO text of the file, which no time zone moves', async () => {
    const cells = ['2024-01-05', '2024-12-31T23:59:59', '2024-03-31T02:30:00.123456', '0024-01-05'].map(
      (day) => cell(`office:value-type="date" office:date-value="${day}"`, '<text:p>shown</text:p>'),
    );
    const expected = ['2024-01-05', '2024-12-31T23:59:59', '2024-03-31T02:30:00', '0024-01-05'];
    expect(await firstRow(cells.join(''))).toEqual(expected);
  });

  it('have times alone as parts of a day', async () => {
    const cells = ['PT06H00M00S', 'PT36H00M00S', '-PT12H'].map((time) =>
      cell(`office:value-type="time" office:time-value="${time}"`),
    );
    expect(await firstRow(cells.join(''))).toEqual([0.25, 1.5, -0.5]);
  });

  it('that failed are errors, as LibreOffice and Excel write them; a formula without a result says so', async () => {
    const cells = [
      cell(
        'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"',
        '<text:p>#DIV/0!</text:p>',
      ),
      cell('table:formula="of:=x" office:value-type="string"', '<text:p>#NAME?</text:p>'),
      cell('table:formula="of:=y" office:value-type="string"', '<text:p>Err:522</text:p>'),
      cell('table:formula="of:=1+1"'),
      cell('office:value-type="string"', '<text:p>#N/A</text:p>'),
    ];
    expect(await firstRow(cells.join(''))).toEqual([
      { error: '#DIV/0!' },
      { error: '#NAME?' },
      { error: 'Err:522' },
      { error: '#NO-RESULT!' },
      '#N/A',
    ]);
  });

  it('have the text of their own paragraphs: no comment, no footnote, no reading, no drawing', async () => {
    const content =
      '<office:annotation><text:p>a comment</text:p></office:annotation>' +
      '<text:p>one <text:span>and<text:s text:c="2"/>two</text:span><text:note><text:p>foot</text:p></text:note></text:p>' +
      '<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>トウキョウ</text:ruby-text></text:ruby><text:tab/>x<text:line-break/>y</text:p>' +
      '<draw:frame xmlns:draw="d"><text:p>a picture</text:p></draw:frame>';
    expect(await firstRow(cell('office:value-type="string"', content))).toEqual(['one and  two\n東京\tx\ny']);
  });
});

describe('rows of an OpenDocument spreadsheet', () => {
  it('that repeat are as many rows, blank ones only move the next', async () => {
    const rows =
      odsRow(odsText('a'), ' table:number-rows-repeated="2"') +
      odsRow('<table:table-cell/>', ' table:number-rows-repeated="3"') +
      odsRow(
        '<table:table-cell table:number-columns-repeated="2"/>' +
          cell('table:number-columns-repeated="2" office:value-type="float" office:value="7"'),
      );
    expect((await readBytes('repeats.ods', odsOf(odsTable('S', rows)))).rows).toEqual([
      [1, ['a']],
      [2, ['a']],
      [6, [undefined, undefined, 7, 7]],
    ]);
  });

  it('are read inside groups and headers; merged and hidden ones are said; covered cells keep what they hold', async () => {
    const rows =
      `<table:table-header-rows>${odsRow('<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>head</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>under</text:p></table:covered-table-cell>')}</table:table-header-rows>` +
      `<table:table-row-group>${odsRow(odsNumber('1'), ' table:visibility="collapse"')}${odsRow(odsNumber('2'), ' table:visibility="filter" table:number-rows-repeated="2"')}</table:table-row-group>`;
    const table = await readBytes('groups.ods', odsOf(odsTable('S', rows)));
    expect(shownRows(table)).toEqual([['head', 'under'], ['1'], ['2'], ['2']]);
    expect(table.notes).toEqual([
      { code: 'import.hiddenRows', params: { count: 3 } },
      { code: 'import.mergedCells', params: { count: 1 } },
    ]);
  });

  it('of tables inside cells, of changes kept and of links to other files are none of the sheet', async () => {
    const inner = odsTable('inner', odsRow(odsText('inner')));
    const content =
      `<table:tracked-changes><table:deletion>${odsTable('gone', odsRow(odsText('gone')))}</table:deletion></table:tracked-changes>` +
      odsTable('S', odsRow(cell('office:value-type="string"', `${inner}<text:p>outer</text:p>`))) +
      `<table:dde-links><table:dde-link>${odsTable('linked', odsRow(odsText('linked')))}</table:dde-link></table:dde-links>`;
    const table = await readBytes('inner.ods', odsOf(content));
    expect({ sheets: table.sheets, rows: shownRows(table) }).toEqual({ sheets: ['S'], rows: [['outer']] });
  });

  it('of each sheet are read by its name; a sheet that is not displayed is named as hidden', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const content =
      odsTable('First', odsRow(odsText('1'))) +
      odsTable('Second', odsRow(odsText('2')), ' table:style-name="ta2"');
    const bytes = odsOf(content, { styles });
    const table = await readBytes('sheets.ods', bytes, 'Second');
    expect([table.sheets, table.hiddenSheets, shownRows(table)]).toEqual([['First'], ['Second'], [['2']]]);
  });
});

describe('an OpenDocument file is refused', () => {
  const endless = ' table:number-rows-repeated="999999999"';
  const wide = (count: number): string =>
    cell(`table:number-columns-repeated="${count}" office:value-type="string"`, '<text:p>X</text:p>');

  it.each([
    [
      'with more columns than a sheet has',
      odsOf(odsTable('S', odsRow(wide(999_999_999)))),
      'file.tooManyColumns',
    ],
    [
      'with more rows than a sheet has',
      odsOf(odsTable('S', odsRow(odsText('X'), endless))),
      'file.tooManyRows',
    ],
    [
      'with a sheet full of one cell',
      odsOf(odsTable('S', odsRow(wide(16_384), ' table:number-rows-repeated="1000000"'))),
      'file.tooManyCells',
    ],
    [
      'with spaces without end',
      odsOf(
        odsTable(
          'S',
          odsRow(cell('office:value-type="string"', '<text:p>x<text:s text:c="9999999"/></text:p>')),
        ),
      ),
      'file.cellTooLarge',
    ],
    ['without a sheet', odsOf(''), 'file.empty'],
    [
      'that is a text',
      zipOf([
        [
          'content.xml',
          '<office:document-content xmlns:office="o"><office:body><office:text/></office:body></office:document-content>',
        ],
      ]),
      'file.notSpreadsheet',
    ],
    ['encrypted as a whole', zipOf([['encrypted-package', 'x']]), 'file.password'],
    ['of Numbers', zipOf([['Index/Document.iwa', 'x']]), 'file.oldFormat'],
  ])('%s', async (_title, bytes, code) => {
    expect(await faultOf(readBytes('refused.ods', bytes))).toMatchObject({ kind: 'unreadable', code });
  });
});
