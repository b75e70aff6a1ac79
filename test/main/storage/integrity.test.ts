import { describe, expect, it } from 'vitest';
import { checkIntegrity, type Book } from '@main/storage';
import { parseIsoDay } from '@shared/model/day';
import { unsavedBook, importContent } from '../../helpers/book';
import { stagedLines } from '../../helpers/staged-lines';
import { stagedRecords } from '../../helpers/staged-records';

const issue = { row: 6, column: 'Date', value: '30.02.2024', reason: 'date.invalid' };
const setAside = [
  { row: 6, issues: [issue], cells: ['30.02.2024', '17', 'A9', '5.00'], amount: 500, day: null },
  {
    row: 7,
    issues: [issue],
    cells: ['2024-01-31', '17', 'A9', '?'],
    amount: null,
    day: parseIsoDay('2024-01-31'),
  },
];

/** A book with every kind of row, a replaced invoice, a conversion and a merge. */
async function wholeBook(): Promise<Book> {
  const book = await unsavedBook();
  const sales = (lines: Parameters<typeof stagedLines>[0], aside: Parameters<typeof stagedLines>[1] = []) =>
    ({ kind: 'sales', rows: stagedLines(lines, aside) }) as const;
  await importContent(
    book,
    sales(
      [
        { day: '2024-01-05', customer: '17', invoice: 'A1', amount: 1250 },
        {
          day: '2024-02-05',
          customer: '18',
          invoice: 'A2',
          amount: 1082,
          foreign: { currency: 'USD', rate: '1.0825', amount: 1000 },
        },
        { day: '2024-02-06', amount: 5 },
      ],
      setAside,
    ),
  );
  await importContent(book, sales([{ day: '2024-01-05', customer: '17', invoice: 'A1', amount: 1300 }]), {
    replaceInvoices: true,
  });
  await importContent(
    book,
    stagedRecords('customers', [{ customer: '19', values: { acquisitionCost: 700 } }]),
  );
  await importContent(book, stagedRecords('contracts', [{ customer: '18', values: { value: 120_00 } }]));
  await importContent(book, stagedRecords('feedback', [{ customer: '18' }]));
  await importContent(book, stagedRecords('interactions', [{ customer: '18' }]));
  book.database.run(`INSERT INTO customer_merge (from_id, into_id, merged_at) VALUES (3, 2, 'now')`);
  return book;
}

function faulty(book: Book): string[] {
  return checkIntegrity(book.database)
    .filter(({ findings }) => findings.length > 0)
    .map(({ name }) => name);
}

describe('verifying a book', () => {
  it('finds nothing wrong with one that holds every kind of row', async () => {
    const book = await wholeBook();
    expect(checkIntegrity(book.database).flatMap(({ findings }) => findings)).toEqual([]);
    await book.close();
  });

  it.each([
    [
      'a line that went missing',
      'DELETE FROM sale_line WHERE id = 3',
      ['importRows', 'importAmounts', 'importMonths'],
    ],
    [
      'an amount that was changed',
      'UPDATE sale_line SET amount = 6 WHERE id = 3',
      ['importAmounts', 'importMonths'],
    ],
    [
      'a line that was moved to another month',
      'UPDATE sale_line SET day = day + 90 WHERE id = 3',
      ['importMonths'],
    ],
    [
      'a line whose customer does not exist',
      'UPDATE sale_line SET customer_id = 99 WHERE id = 3',
      ['references'],
    ],
    [
      'a customer whom nothing names',
      `INSERT INTO customer (id, code, name) VALUES (9, 'x', '')`,
      ['customers'],
    ],
    ['a contract that went missing', 'DELETE FROM contract', ['importRows', 'importAmounts', 'importMonths']],
    [
      'a contract whose value was changed',
      'UPDATE contract SET value = 1',
      ['importAmounts', 'importMonths'],
    ],
    ['an answer that went missing', 'DELETE FROM feedback', ['importRows', 'importMonths']],
    [
      'a contact that was doubled',
      'INSERT INTO interaction SELECT 2, 6, 2, 2, day, kind, value, channel, note, NULL FROM interaction',
      ['importRows', 'importMonths'],
    ],
    [
      'a customer list row that went missing',
      'DELETE FROM customer_record',
      ['customers', 'importRows', 'importAmounts', 'importMonths'],
    ],
    [
      'a month that went missing',
      `DELETE FROM import_month WHERE import_id = 1 AND month = '2024-02'`,
      ['importMonths'],
    ],
    ['a set-aside row that went missing', 'DELETE FROM set_aside WHERE id = 1', ['setAside']],
    [
      'a row said to be corrected that nobody counted',
      `UPDATE set_aside SET status = 'imported' WHERE id = 2`,
      ['setAside'],
    ],
    [
      'a line replaced by an import that has not its invoice',
      'UPDATE sale_line SET replaced_by = 3 WHERE id = 1',
      ['replacedLines'],
    ],
    [
      'a line replaced by its own import',
      'UPDATE sale_line SET replaced_by = 1 WHERE id = 1',
      ['replacedLines'],
    ],
    [
      'customers merged in a circle',
      `INSERT INTO customer_merge (from_id, into_id, merged_at) VALUES (2, 3, 'now')`,
      ['merges'],
    ],
    [
      'a converted amount that its rate does not give',
      `UPDATE foreign_amount SET rate = '1.2'`,
      ['conversions'],
    ],
    ['a conversion of a line that does not exist', 'UPDATE foreign_amount SET line_id = 99', ['references']],
  ])('finds %s', async (_what, damage, names) => {
    const book = await wholeBook();
    book.database.run(damage);
    expect(faulty(book)).toEqual(names);
    await book.close();
  });
});
