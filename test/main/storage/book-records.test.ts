import { describe, expect, it } from 'vitest';
import { readAttributes, readBookRecords, readCustomerNames, type Book } from '@main/storage';
import { parseIsoDay } from '@shared/model/day';
import { importContent, unsavedBook } from '../../helpers/book';
import { stagedRecords } from '../../helpers/staged-records';

const day = (text: string) => parseIsoDay(text)!;

/** What a heading says of each customer, by code. */
function attribute(book: Book, id: string): Record<string, string | undefined> | undefined {
  const found = readAttributes(book.database).find((candidate) => candidate.id === id);
  if (found === undefined) return undefined;
  const { codes } = readCustomerNames(book.database);
  return Object.fromEntries(codes.map((code, index) => [code, found.values[found.codes[index]!]]));
}

/** By code, whose contracts the book has. */
function contractsByCode(book: Book): readonly (readonly [string | undefined, string])[] {
  const { codes } = readCustomerNames(book.database);
  return readBookRecords(book.database).contracts.map(({ customer, contractNo }) => [
    codes[customer],
    contractNo,
  ]);
}

const mergeInto = (book: Book, from: number, into: number) =>
  book.database.run(`INSERT INTO customer_merge VALUES (NULL, ${from}, ${into}, '2024-01-01', NULL)`);

describe('the records of a book', () => {
  it('come back whole, in order of the day, with the file and row they stand in', async () => {
    const book = await unsavedBook();
    await importContent(
      book,
      stagedRecords('contracts', [
        {
          customer: { code: '17' },
          values: {
            contractNo: 'B',
            startDay: day('2024-03-01'),
            endDay: day('2025-02-28'),
            value: 1200_00,
            billingInterval: 'monthly',
            product: 'Care',
            autoRenew: false,
            renewedFrom: 'A',
            cancelledDay: day('2024-12-01'),
            reason: 'moved',
          },
        },
        { customer: { code: '16' }, values: { contractNo: 'A', startDay: day('2023-03-01') } },
      ]),
    );
    const { contracts, feedback, interactions } = readBookRecords(book.database);
    expect(contracts.map(({ contractNo }) => contractNo)).toEqual(['A', 'B']);
    expect(contracts[1]).toMatchObject({
      row: 2,
      startDay: day('2024-03-01'),
      endDay: day('2025-02-28'),
      value: 1200_00,
      billingInterval: 'monthly',
      product: 'Care',
      autoRenew: false,
      renewedFrom: 'A',
      cancelledDay: day('2024-12-01'),
      reason: 'moved',
    });
    expect(contracts[0]).toMatchObject({ row: 3, value: null, autoRenew: null, cancelledDay: null });
    expect([feedback, interactions]).toEqual([[], []]);
  });

  it('of feedback and interactions keep score, scale and day', async () => {
    const book = await unsavedBook();
    const answers = [
      {
        customer: { code: '17' },
        values: { day: day('2024-05-02'), score: '8.5', surveyKind: 'CES', scale: '' },
      },
      { customer: { code: '18' }, values: { day: day('2024-05-01'), score: '10' } },
    ];
    await importContent(book, stagedRecords('feedback', answers));
    await importContent(
      book,
      stagedRecords('interactions', [
        { customer: { code: '18' }, values: { kind: 'call', value: '3', note: 'n' } },
      ]),
    );
    const { feedback, interactions } = readBookRecords(book.database);
    expect(feedback.map(({ score, surveyKind, scale }) => [score, surveyKind, scale])).toEqual([
      [10, 'NPS', 10],
      [8.5, 'CES', null],
    ]);
    expect(interactions).toMatchObject([{ kind: 'call', value: '3', note: 'n', row: 2 }]);
  });

  it('of a merged customer are those of the one it counts as, until the merge is undone', async () => {
    const book = await unsavedBook();
    await importContent(
      book,
      stagedRecords('contracts', [
        { customer: { code: '16' }, values: { contractNo: 'A' } },
        { customer: { code: '17' }, values: { contractNo: 'B' } },
      ]),
    );
    mergeInto(book, 2, 1);
    expect(contractsByCode(book)).toEqual([
      ['16', 'A'],
      ['16', 'B'],
    ]);
    book.database.run(`UPDATE customer_merge SET undone_at = '2024-01-02'`);
    expect(contractsByCode(book)).toEqual([
      ['16', 'A'],
      ['17', 'B'],
    ]);
  });
});

describe('the attributes of customers', () => {
  const list = (
    ...rows: readonly (readonly [code: string, region: string, extra?: Record<string, string>])[]
  ) =>
    stagedRecords(
      'customers',
      rows.map(([code, region, extra]) => ({
        customer: { code },
        values: { region },
        ...(extra === undefined ? {} : { extra }),
      })),
    );

  it('are the latest that any customer list says; a blank takes nothing back', async () => {
    const book = await unsavedBook();
    await importContent(book, list(['17', 'North'], ['18', 'South']));
    await importContent(book, list(['17', 'West'], ['18', '']));
    expect(attribute(book, 'region')).toEqual({ '17': 'West', '18': 'South' });
    expect(attribute(book, 'tier')).toBeUndefined();
  });

  it('hold further columns under their own headers, and nothing for those of whom nothing is said', async () => {
    const book = await unsavedBook();
    await importContent(book, list(['17', '', { Branch: 'A' }], ['18', '', { Branch: '' }], ['19', '']));
    expect(attribute(book, 'extra:Branch')).toEqual({ '17': 'A', '18': undefined, '19': undefined });
    expect(attribute(book, 'region')).toBeUndefined();
  });

  it('of merged customers are one: the latest row of either', async () => {
    const book = await unsavedBook();
    await importContent(book, list(['16', 'North'], ['17', 'South']));
    mergeInto(book, 2, 1);
    expect(attribute(book, 'region')).toEqual({ '16': 'South' });
  });

  it('values are each listed once, in the order of the texts', async () => {
    const book = await unsavedBook();
    await importContent(book, list(['1', 'b'], ['2', 'a'], ['3', 'b']));
    expect(readAttributes(book.database)).toMatchObject([{ id: 'region', values: ['a', 'b'] }]);
  });
});
