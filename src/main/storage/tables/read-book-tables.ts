import type { Database } from '../sqlite';
import type { BookTable } from './book-table';
import { customerTable } from './customer-table';
import { isoDate, queryTable, type TableQuery } from './query-table';

/** The tables of a book besides its settings: one for each kind of record. */
export function readBookTables(database: Database): readonly BookTable[] {
  return [
    queryTable(database, sales),
    customerTable(database),
    queryTable(database, contracts),
    queryTable(database, feedback),
    queryTable(database, interactions),
  ];
}

/** Where a row comes from, to walk back to it. */
const source = (table: string): Readonly<Record<string, string>> => ({
  further_columns: 'extra.json',
  file: 'import.file_name',
  sheet: 'import.sheet',
  file_row: `${table}.row_number`,
});

const joinSource = (table: string): string =>
  `JOIN import ON import.id = ${table}.import_id LEFT JOIN extra ON extra.id = ${table}.extra_id`;

/** The lines that stand in the figures; those that a corrected export has replaced do not. */
const sales: TableQuery = {
  name: 'sales',
  columns: {
    line: 'sale_line.id',
    date: isoDate('sale_line.day'),
    customer: 'sale_line.customer_id',
    invoice: 'invoice.number',
    credited_invoice: 'credited.number',
    product_code: 'product.code',
    product: 'product.name',
    category: 'product.category',
    quantity: 'sale_line.quantity',
    unit_price: 'sale_line.unit_price',
    amount: 'sale_line.amount',
    file_currency: 'foreign_amount.currency',
    file_amount: 'foreign_amount.amount',
    exchange_rate: 'foreign_amount.rate',
    ...source('sale_line'),
  },
  from: `
    FROM sale_line
    ${joinSource('sale_line')}
    LEFT JOIN invoice ON invoice.id = sale_line.invoice_id
    LEFT JOIN invoice AS credited ON credited.id = sale_line.credited_invoice_id
    LEFT JOIN product ON product.id = sale_line.product_id
    LEFT JOIN foreign_amount ON foreign_amount.line_id = sale_line.id
    WHERE sale_line.replaced_by IS NULL`,
  order: 'sale_line.id',
};

const contracts: TableQuery = {
  name: 'contracts',
  columns: {
    contract: 'contract.id',
    customer: 'contract.customer_id',
    contract_no: 'contract_no',
    start_date: isoDate('start_day'),
    end_date: isoDate('end_day'),
    value: 'value',
    billing_interval: 'billing_interval',
    product: 'product',
    auto_renew: 'auto_renew',
    renewed_from: 'renewed_from',
    cancelled_date: isoDate('cancelled_day'),
    reason: 'reason',
    ...source('contract'),
  },
  from: `FROM contract ${joinSource('contract')}`,
  order: 'contract.id',
};

const feedback: TableQuery = {
  name: 'feedback',
  columns: {
    answer: 'feedback.id',
    customer: 'feedback.customer_id',
    date: isoDate('day'),
    score: 'score',
    survey_kind: 'survey_kind',
    scale: 'scale',
    comment: 'comment',
    channel: 'channel',
    ...source('feedback'),
  },
  from: `FROM feedback ${joinSource('feedback')}`,
  order: 'feedback.id',
};

const interactions: TableQuery = {
  name: 'interactions',
  columns: {
    interaction: 'interaction.id',
    customer: 'interaction.customer_id',
    date: isoDate('day'),
    kind: 'interaction.kind',
    value: 'value',
    channel: 'channel',
    note: 'note',
    ...source('interaction'),
  },
  from: `FROM interaction ${joinSource('interaction')}`,
  order: 'interaction.id',
};
