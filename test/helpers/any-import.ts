import * as fc from 'fast-check';
import type { StagedContent } from '@main/storage';
import { stagedLines, type SimpleLine } from './staged-lines';
import { stagedRecords } from './staged-records';

const sales = (lines: readonly SimpleLine[]): StagedContent => ({ kind: 'sales', rows: stagedLines(lines) });

/** Customers of few names and numbers, so that files overlap, agree and contradict each other. */
const anyCustomer = fc.record(
  {
    code: fc.constantFrom('', '1', '2', '3'),
    name: fc.constantFrom('', 'Meyer', 'meyer', 'Schulz'),
    taxNo: fc.constantFrom('', 'DE1', 'DE2'),
    email: fc.constantFrom('', 'a@b.de'),
  },
  { requiredKeys: ['name'] },
);

export const anyLine: fc.Arbitrary<SimpleLine> = fc
  .record(
    {
      day: fc.constantFrom('2024-01-05', '2024-01-31', '2024-02-01'),
      customer: anyCustomer.map(({ name, ...rest }) => ({ ...rest, name: name === '' ? 'Nobody' : name })),
      invoice: fc.constantFrom('A1', 'A2', 'A3'),
      credits: fc.constantFrom('A1', 'A9'),
      product: fc.constantFrom('P', 'Q'),
      quantity: fc.constantFrom(1, 2),
      extra: fc.constantFrom({ Land: 'DE' }, { Land: 'AT' }),
      amount: fc.constantFrom(100, 250, -100),
    },
    { requiredKeys: ['day', 'amount'] },
  )
  .map((line) => ({
    ...line,
    ...(line.amount === 250 && { foreign: { currency: 'USD', rate: '0.5', amount: 500 } }),
  }));

export const anyContent: fc.Arbitrary<StagedContent> = fc.oneof(
  { weight: 4, arbitrary: fc.array(anyLine, { maxLength: 8 }).map(sales) },
  fc
    .array(fc.record({ customer: anyCustomer, city: fc.constantFrom('', 'Ulm') }), { maxLength: 5 })
    .map((rows) =>
      stagedRecords(
        'customers',
        rows.map(({ customer, city }) => ({ customer, values: { city, acquisitionCost: 5 } })),
      ),
    ),
  fc
    .array(fc.record({ customer: anyCustomer, value: fc.constantFrom(null, 1200) }), { maxLength: 4 })
    .map((rows) =>
      stagedRecords(
        'contracts',
        rows.map(({ customer, value }) => ({ customer, values: { value }, extra: { Note: 'x' } })),
      ),
    ),
  fc.array(anyCustomer, { maxLength: 4 }).map((rows) =>
    stagedRecords(
      'feedback',
      rows.map((customer) => ({ customer })),
    ),
  ),
  fc.array(anyCustomer, { maxLength: 4 }).map((rows) =>
    stagedRecords(
      'interactions',
      rows.map((customer) => ({ customer })),
    ),
  ),
);

/** Rows of one file, of any kind, and whether they replace invoices. */
export const anyImport = fc.record({ content: anyContent, replaceInvoices: fc.boolean() });
