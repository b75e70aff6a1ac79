import type { ImportInspection, ImportPlan, ImportRecord } from '@shared/contract/views';

const headers = [
  'Date',
  'Invoice',
  'Customer ID',
  'Customer name',
  'Product',
  'Quantity',
  'Amount',
  'Region',
];
const fields = [
  'date',
  'invoice',
  'customerId',
  'customerName',
  'product',
  'quantity',
  'amount',
  null,
] as const;
const rows = [
  ['03/04/2025', 'INV-24001', 'C10001', 'Brightwater Supplies Ltd', 'LP-A4', '5', '210.50', 'North'],
  ['03/04/2025', 'INV-24001', 'C10001', 'Brightwater Supplies Ltd', 'INK-B', '2', '84.20', 'North'],
  ['04/04/2025', 'INV-24002', 'C10004', '上海恒源贸易有限公司', 'LP-A4', '10', '421.00', ''],
  ['05/04/2025', 'INV-24003', 'C10007', 'ООО «Северный ветер»', 'FILE-3', '1', '12.75', 'East'],
] as const;

/** What main finds in a made file: certain in everything, or with an amount by its contents and an open date order. */
export function madeInspection(uncertain = false): ImportInspection {
  return {
    fileName: 'sales-2025.csv',
    fileSize: 48_213,
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sheets: [],
    sheet: null,
    headerRow: 1,
    columns: headers.map((header, index) => ({
      index,
      header,
      samples: rows.map((row) => row[index] ?? ''),
      field: fields[index] ?? null,
      certainty: fields[index] == null ? 'none' : uncertain && header === 'Amount' ? 'content' : 'name',
    })),
    mapping: { date: 0, invoice: 1, customerId: 2, customerName: 3, product: 4, quantity: 5, amount: 6 },
    sampleRows: rows.map((cells, index) => ({ row: index + 2, cells })),
    missing: [],
    dateOrder: uncertain ? null : 'dmy',
  };
}

const reconciliation = {
  rowsRead: 5024,
  rowsImported: 5012,
  rowsDuplicate: 5,
  rowsSetAside: 7,
  amountRead: 107_250_310,
  amountImported: 107_002_110,
  amountDuplicate: 120_400,
  amountSetAside: 127_800,
  rowsWithoutAmount: 2,
};

export const madePlan: ImportPlan = {
  planId: 'plan-1',
  fileName: 'sales-2025.csv',
  kind: 'sales',
  sheet: null,
  encoding: 'utf-8',
  delimiter: ',',
  mapping: { date: 'Date', customerId: 'Customer ID', amount: 'Amount', invoice: 'Invoice' },
  reconciliation,
  newCustomers: 412,
  firstDay: '2025-04-03',
  lastDay: '2025-11-18',
  issueCount: 7,
  issues: [
    { row: 118, column: 'Date', value: '30.02.2025', reason: 'date.invalid' },
    { row: 940, column: 'Amount', value: '', reason: 'amount.missing' },
    { row: 1311, column: 'Customer ID', value: '', reason: 'customer.missing' },
    { row: 5025, column: '', value: 'Total', reason: 'row.total' },
  ],
  roundedRows: 3,
  notes: [],
};

export const madeRecord: ImportRecord = {
  id: 3,
  fileName: 'sales-2025.csv',
  fileHash: '9f2c51a08e7b4d0f3a6c9f2c51a08e7b4d0f3a6c9f2c51a08e7b4d0f3a6c4d0f',
  sheet: null,
  encoding: 'utf-8',
  importedAt: '2025-11-19T08:15:00.000Z',
  firstDay: '2025-04-03',
  lastDay: '2025-11-18',
  newCustomers: 412,
  reconciliation,
};
