import type { Workbook } from 'exceljs';
import { currencyDecimals } from '@shared/model/money';
import type { DataSheet } from './report-data';
import type { ReportInput } from './report-input';
import { setUpPage } from './page-set-up';
import { columnLetters, numberFormat, sheetValue } from './sheet-cell';
import { SheetWriter } from './sheet-writer';

/** A sheet of data in the workbook: its head and one pattern row; the rows are put in when the file is packed. */
export interface PreparedData {
  /** Which sheet of the workbook, counted from 1. */
  readonly number: number;
  /** Null: its rows are there already. */
  readonly sheet: DataSheet | null;
  /** What formulas call its columns or cells, with where they are. */
  readonly names: readonly { readonly name: string; readonly at: string }[];
}

/** The row whose cells have the formats that every row of the data gets. */
export const patternRow = 2;

/** The settings that formulas rest on, each in a cell with the name that they call it by. */
export function prepareParameters(workbook: Workbook, name: string, input: ReportInput): PreparedData {
  const { data, words, currency } = input;
  const writer = new SheetWriter(workbook.addWorksheet(name), currencyDecimals(currency));
  const text = (value: string) => ({ value, kind: 'text' as const });
  writer.text(words('report:workbook.sheet.parameters'), 'title');
  writer.text(words('report:workbook.lead'), 'note');
  writer.skip();
  writer.header(
    [words('report:workbook.setting'), words('report:workbook.value'), words('report:workbook.calledBy')],
    ['text', 'number', 'text'],
  );
  const header = writer.row;
  const names = data.parameters.map(({ id, kind, value }) => {
    writer.cells([text(words(`report:workbook.parameter.${id}`)), { value, kind }, text(id)]);
    return { name: id, at: `${quotedSheet(name)}!$B$${writer.row}` };
  });
  setUpPage(writer.sheet, header, input);
  writer.finish();
  return { number: writer.sheet.id, sheet: null, names };
}

export function prepareDataSheet(
  workbook: Workbook,
  name: string,
  data: DataSheet,
  input: ReportInput,
): PreparedData {
  const { words, currency } = input;
  const decimals = currencyDecimals(currency);
  const sheet = workbook.addWorksheet(name);
  const lastRow = Math.max(patternRow, data.rowCount + 1);
  data.columns.forEach(({ header, kind }, place) => {
    const head = sheet.getCell(1, place + 1);
    head.value = words(`report:workbook.column.${header}`);
    head.font = { bold: true };
    head.alignment = { wrapText: true, vertical: 'bottom', horizontal: kind === 'text' ? 'left' : 'right' };
    head.border = { bottom: { style: 'thin' } };
    sheet.getCell(patternRow, place + 1).numFmt = numberFormat(kind, decimals);
    sheet.getColumn(place + 1).width = kind === 'text' ? 24 : 14;
  });
  setUpPage(sheet, 1, input);
  sheet.autoFilter = `A1:${columnLetters(data.columns.length)}${lastRow}`;
  return {
    number: sheet.id,
    sheet: data,
    names: data.columns.map(({ id }, place) => {
      const letters = columnLetters(place + 1);
      return {
        name: `${data.id}_${id}`,
        at: `${quotedSheet(name)}!$${letters}$${patternRow}:$${letters}$${lastRow}`,
      };
    }),
  };
}

/** A row of the data as a worksheet holds it. */
export function dataRowXml(
  sheet: DataSheet,
  row: number,
  styles: readonly string[],
  decimals: number,
): string {
  const at = row + patternRow;
  let cells = '';
  sheet.columns.forEach(({ kind, values, formula }, place) => {
    const value = sheetValue(values[row] ?? null, kind, decimals);
    if (value === null) return;
    const head = `<c r="${columnLetters(place + 1)}${at}"${styles[place] ?? ''}`;
    if (typeof value === 'string')
      cells += `${head} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
    else cells += `${head}>${formula === undefined ? '' : formulaXml(sheet, formula, at)}<v>${value}</v></c>`;
  });
  return `<row r="${at}">${cells}</row>`;
}

function formulaXml(sheet: DataSheet, formula: string, at: number): string {
  const placed = formula.replace(/\{(\w+)\}/g, (_, id: string) => {
    const place = sheet.columns.findIndex((column) => column.id === id);
    return `${columnLetters(place + 1)}${at}`;
  });
  return `<f>${xmlText(placed)}</f>`;
}

/** What may stand in XML: of control characters tabs and line ends alone. */
export function xmlText(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- exactly those that XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
