import { describe, expect, it } from 'vitest';
import type { ImportInspection } from '@shared/contract/views';
import { currencyOf } from '@renderer/screens/import/currency-choice';

/** A file with an amount column and, where samples are given, a currency column. */
function inspected(
  amountHeader: string,
  currencies?: readonly string[],
  amounts: readonly string[] = ['1.00'],
): ImportInspection {
  const column = (index: number, header: string, samples: readonly string[]) =>
    ({ index, header, samples, field: null, certainty: 'name' }) as const;
  return {
    fileName: 'ledger.csv',
    fileSize: 1,
    format: 'csv',
    encoding: 'UTF-8',
    delimiter: ',',
    sheets: [],
    sheet: null,
    kind: 'sales',
    headerRow: 1,
    columns: [column(0, amountHeader, amounts), ...(currencies ? [column(1, 'currency', currencies)] : [])],
    mapping: { amount: 0, ...(currencies ? { currency: 1 } : {}) },
    sampleRows: [],
    missing: [],
    dateOrder: 'ymd',
    mappingSource: { kind: 'found' },
    questions: [],
    decisions: {},
  };
}

describe('the currency proposed for a new book', () => {
  it.each([
    ['the one its currency column names', inspected('Amount', ['eur', 'EUR']), 'en', 'EUR'],
    ['the one in the amount’s header', inspected('Amount (EUR)'), 'en', 'EUR'],
    ['the column’s before the header’s', inspected('Amount (USD)', ['GBP']), 'en', 'GBP'],
    ['the language’s where the column names two', inspected('Amount', ['EUR', 'USD']), 'zh-TW', 'TWD'],
    [
      'the one whose sign stands beside the amounts',
      inspected('Amount', [], ['12,50 €', '7 €']),
      'en',
      'EUR',
    ],
    ['no sign’s where two stand there', inspected('Amount', [], ['12,50 €', '£7']), 'en', 'USD'],
    ['the one of the headers’ script, whatever the page’s language', inspected('Сумма'), 'en', 'RUB'],
    ['the mainland’s for simplified characters', inspected('金额'), 'en', 'CNY'],
    ['Taiwan’s for traditional characters', inspected('金額'), 'en', 'TWD'],
    ['the language’s where nothing names one', inspected('Amount'), 'ru', 'RUB'],
    ['the language’s where a header’s capitals are no currency', inspected('Amount NET XYZ'), 'zh-CN', 'CNY'],
  ] as const)('is %s', (_what, inspection, language, currency) => {
    expect(currencyOf(inspection, language)).toBe(currency);
  });

  it('is the language’s where no file could be read', () => {
    expect(currencyOf(null, 'zh-TW')).toBe('TWD');
  });
});
