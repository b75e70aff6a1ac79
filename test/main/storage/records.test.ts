import { describe, expect, it } from 'vitest';
import { readImports, type Book } from '@main/storage';
import { parseIsoDay } from '@shared/model/day';
import { importContent, matchContent, unsavedBook } from '../../helpers/book';
import { stagedRecords, type SimpleRecord } from '../../helpers/staged-records';

const tables = (book: Book, sql: string): unknown[][] => book.database.exec(sql)[0]?.values ?? [];
const day = (text: string): number => parseIsoDay(text)!;

describe('records', () => {
  it('of every kind are kept whole, with the row they came from and their customer', async () => {
    const book = await unsavedBook();
    await importContent(
      book,
      stagedRecords('customers', [
        {
          customer: { code: '17', name: 'Meyer', taxNo: 'DE1', email: 'a@b.de', phone: '1' },
          values: {
            region: 'Süd',
            city: 'Ulm',
            industry: 'Bau',
            companySize: '10-49',
            source: 'Messe',
            tier: 'A',
            owner: 'Kim',
            birthday: day('1980-02-29'),
            sinceDay: day('2019-01-01'),
            acquisitionCost: 12_50,
          },
          extra: { Note: 'x' },
        },
      ]),
    );
    const contract = {
      contractNo: 'C1',
      startDay: day('2024-01-01'),
      endDay: day('2024-12-31'),
      value: 1200_00,
      billingInterval: 'monthly',
      product: 'P',
      autoRenew: true,
      renewedFrom: 'C0',
      cancelledDay: day('2024-06-30'),
      reason: 'moved',
    };
    await importContent(book, stagedRecords('contracts', [{ customer: { code: '17' }, values: contract }]));
    await importContent(
      book,
      stagedRecords('feedback', [
        { customer: { code: '17' }, values: { score: '8.5', comment: 'good', channel: 'web' } },
      ]),
    );
    await importContent(
      book,
      stagedRecords('interactions', [{ customer: { code: '17' }, values: { value: '3', note: 'n' } }]),
    );
    expect(tables(book, 'SELECT * FROM customer_record WHERE is_master = 1')).toEqual([
      [
        1,
        1,
        2,
        1,
        1,
        '17',
        'Meyer',
        'DE1',
        'a@b.de',
        '1',
        'Süd',
        'Ulm',
        'Bau',
        '10-49',
        'Messe',
        'A',
        'Kim',
        day('1980-02-29'),
        day('2019-01-01'),
        1250,
        1,
      ],
    ]);
    expect(tables(book, 'SELECT * FROM contract')).toEqual([
      [
        1,
        2,
        2,
        1,
        'C1',
        day('2024-01-01'),
        day('2024-12-31'),
        120000,
        'monthly',
        'P',
        1,
        'C0',
        day('2024-06-30'),
        'moved',
        null,
      ],
    ]);
    expect(tables(book, 'SELECT * FROM feedback')).toEqual([
      [1, 3, 2, 1, day('2024-01-05'), '8.5', 'NPS', '10', 'good', 'web', null],
    ]);
    expect(tables(book, 'SELECT * FROM interaction')).toEqual([
      [1, 4, 2, 1, day('2024-01-05'), 'visit', '3', '', 'n', null],
    ]);
    expect(readImports(book.database).map(({ kind }) => kind)).toEqual([
      'customers',
      'contracts',
      'feedback',
      'interactions',
    ]);
    await book.close();
  });

  it('that are equal within one file are real ones; of another file, only as many as the book lacks', async () => {
    const book = await unsavedBook();
    const answers = (count: number) =>
      stagedRecords(
        'feedback',
        Array.from({ length: count }, () => ({ customer: '17' })),
      );
    await importContent(book, answers(2));
    expect(Array.from((await matchContent(book, answers(3))).duplicates)).toEqual([1, 1, 0]);
    await book.close();
  });

  it.each([
    ['customer', { customer: '18' }],
    ['day', { values: { startDay: day('2024-02-01') } }],
    ['a missing value', { values: { value: null } }],
    ['a term it renews', { values: { renewedFrom: 'C0' } }],
    ['whether it renews itself', { values: { autoRenew: false } }],
    ['a further column', { extra: { Note: 'other' } }],
  ] satisfies [string, Partial<SimpleRecord<'contracts'>>][])(
    'are not equal where they differ in %s',
    async (_what, change) => {
      const book = await unsavedBook();
      const own = { customer: '17', values: { value: 100 }, extra: { Note: 'x' } };
      await importContent(book, stagedRecords('contracts', [own]));
      const other = {
        ...own,
        ...change,
        values: { ...own.values, ...('values' in change ? change.values : {}) },
      };
      expect(
        Array.from((await matchContent(book, stagedRecords('contracts', [own, other]))).duplicates),
      ).toEqual([1, 0]);
      await book.close();
    },
  );
});

describe('a customer list', () => {
  const list = (...cities: readonly string[]) =>
    stagedRecords(
      'customers',
      cities.map((city) => ({ customer: '17', values: { city } })),
    );
  const duplicatesOf = async (book: Book, ...cities: readonly string[]) =>
    Array.from((await matchContent(book, list(...cities))).duplicates);

  it('brings what it says anew: a row that says what the latest list said is a duplicate', async () => {
    const book = await unsavedBook();
    await importContent(book, list('Ulm'));
    expect(await duplicatesOf(book, 'Ulm')).toEqual([1]);
    await importContent(book, list('Bonn'));
    // The customer has moved back: what counts is the latest.
    expect(await duplicatesOf(book, 'Ulm')).toEqual([0]);
    await book.close();
  });

  it('that has a customer several times is known again from where the book ends', async () => {
    const book = await unsavedBook();
    await importContent(book, list('Ulm', 'Ulm', 'Bonn'));
    expect(await duplicatesOf(book, 'Ulm', 'Bonn')).toEqual([1, 1]);
    expect(await duplicatesOf(book, 'Ulm', 'Bonn', 'Bonn', 'Kiel')).toEqual([1, 1, 1, 0]);
    expect(await duplicatesOf(book, 'Bonn', 'Kiel')).toEqual([1, 0]);
    expect(tables(book, 'SELECT city FROM customer_record')).toEqual([['Ulm'], ['Bonn']]);
    await book.close();
  });

  it('imported before brings nothing, though a later one said otherwise', async () => {
    const book = await unsavedBook();
    const file = { fileSha256: 'e'.repeat(64) };
    await importContent(book, list('Ulm'), file);
    await importContent(book, list('Bonn'));
    expect(Array.from((await matchContent(book, list('Ulm'), file)).duplicates)).toEqual([1]);
    await book.close();
  });

  it('tells what a ledger that came before it did not', async () => {
    const book = await unsavedBook();
    await importContent(book, stagedRecords('feedback', [{ customer: '17' }]));
    await importContent(book, list('Ulm'));
    expect(tables(book, 'SELECT count(*) FROM customer')).toEqual([[1]]);
    expect(tables(book, 'SELECT import_id, customer_id, is_master, city FROM customer_record')).toEqual([
      [2, 1, 1, 'Ulm'],
    ]);
    await book.close();
  });
});
