import { rateForm } from '@shared/model/exchange-rate';
import {
  dateOrders,
  decimalMarks,
  shortYears,
  textEncodings,
  type Delimiter,
  type ImportDecisions,
  type TextEncoding,
} from '@shared/model/import-decisions';
import { oneOf, usage } from './read-options';

/** A rate as `--set rate.EUR=1.0825` or `--set rate.EUR@2024-07-01=1.0825` gives it. */
export interface RateAssignment {
  readonly currency: string;
  readonly fromDay: string | null;
  readonly rate: string;
}

const delimiterWords: Readonly<Record<string, Delimiter>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  bar: '|',
};

/** Common names of an encoding, besides the one it is printed by. */
const encodingNames: Readonly<Record<string, TextEncoding>> = {
  utf8: 'UTF-8',
  utf16: 'UTF-16LE',
  utf16le: 'UTF-16LE',
  utf16be: 'UTF-16BE',
  gb18030: 'GB18030',
  gbk: 'GB18030',
  gb2312: 'GB18030',
  cp936: 'GB18030',
  big5: 'Big5',
  cp950: 'Big5',
  windows1251: 'Windows-1251',
  cp1251: 'Windows-1251',
  windows1252: 'Windows-1252',
  cp1252: 'Windows-1252',
  shiftjis: 'Shift-JIS',
  sjis: 'Shift-JIS',
  cp932: 'Shift-JIS',
};

/** What `--set` (or a mapping file) says about the file, not the book; its keys are taken out of `assignments`. */
export function takeDecisions(assignments: Map<string, string>, option = '--set'): ImportDecisions {
  const take = <Value>(key: string, read: (text: string, name: string) => Value): Value | undefined => {
    const text = assignments.get(key);
    assignments.delete(key);
    return text === undefined ? undefined : read(text, `${option} ${key}`);
  };
  return {
    encoding: take('encoding', readEncoding),
    delimiter: take('delimiter', readDelimiter),
    headerRow: take('headerRow', readRow),
    dateOrder: take('dateOrder', (text, name) => oneOf(name, text, dateOrders)),
    decimalMark: take('decimalMark', (text, name) => oneOf(name, text, decimalMarks)),
    shortYears: take('shortYears', (text, name) => oneOf(name, text, shortYears)),
    replaceInvoices: take('replaceInvoices', readSwitch),
  };
}

const rateKey = /^rate\.([A-Za-z]{3})(?:@(\d{4}-\d{2}-\d{2}))?$/;

export function takeRates(assignments: Map<string, string>): readonly RateAssignment[] {
  const rates: RateAssignment[] = [];
  for (const [key, rate] of assignments) {
    const found = rateKey.exec(key);
    if (!found) continue;
    if (!rateForm.test(rate)) throw usage('rateInvalid', { key, value: rate });
    rates.push({ currency: (found[1] ?? '').toUpperCase(), fromDay: found[2] ?? null, rate });
    assignments.delete(key);
  }
  return rates;
}

function readEncoding(text: string, name: string): TextEncoding {
  const key = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return encodingNames[key] ?? oneOf(name, text, textEncodings);
}

function readDelimiter(text: string, name: string): Delimiter {
  const [, own] = Object.entries(delimiterWords).find(([word, mark]) => word === text || mark === text) ?? [];
  if (own !== undefined) return own;
  oneOf(name, text, Object.keys(delimiterWords));
  return ',';
}

function readRow(text: string, name: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw usage('valueInvalid', { option: name, value: text, allowed: '1, 2, 3 …' });
  return Number(text);
}

function readSwitch(text: string, name: string): boolean {
  return oneOf(name, text, ['true', 'false']) === 'true';
}
