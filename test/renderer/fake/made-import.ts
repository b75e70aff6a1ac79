import type {
  BatchPlan,
  ImportInspection,
  ImportPlan,
  ImportRecord,
  MonthReconciliation,
} from '@shared/contract/views';

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
    encoding: 'UTF-8',
    delimiter: ',',
    sheets: [],
    sheet: null,
    kind: 'sales',
    headerRow: 1,
    columns: headers.map((header, index) => ({
      index,
      header,
      samples: rows.map((row) => row[index] ?? ''),
      field: fields[index] ?? null,
      certainty: fields[index] == null ? 'none' : uncertain && header === 'Amount' ? 'content' : 'name',
    })),
    mapping: { date: 0, invoice: 1, customerId: 2, customerName: 3, product: 4, quantity: 5, amount: 6 },
    mappingSource: { kind: 'found' },
    sampleRows: rows.map((cells, index) => ({ row: index + 2, cells })),
    missing: [],
    dateOrder: uncertain ? null : 'dmy',
    questions: uncertain
      ? [
          {
            code: 'date.orderUnknown',
            field: 'date',
            column: 'Date',
            samples: ['03/04/2025', '04/04/2025', '05/04/2025'],
          },
        ]
      : [],
    decisions: {},
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

/** Eight months that add up to the whole, and the rows without a date. */
const months: readonly MonthReconciliation[] = [
  ...Array.from({ length: 8 }, (_, index): MonthReconciliation => ({
    month: `2025-${String(index + 4).padStart(2, '0')}`,
    reconciliation: {
      rowsRead: 627,
      rowsImported: 626,
      rowsDuplicate: index < 5 ? 1 : 0,
      rowsSetAside: index < 5 ? 0 : 1,
      amountRead: 13_394_080,
      amountImported: 13_370_000,
      amountDuplicate: index < 5 ? 24_080 : 0,
      amountSetAside: index < 5 ? 0 : 24_080,
      rowsWithoutAmount: 0,
    },
  })),
  {
    month: null,
    reconciliation: {
      rowsRead: 8,
      rowsImported: 4,
      rowsDuplicate: 0,
      rowsSetAside: 4,
      amountRead: 97_670,
      amountImported: 42_110,
      amountDuplicate: 0,
      amountSetAside: 55_560,
      rowsWithoutAmount: 2,
    },
  },
];

export const madePlan: ImportPlan = {
  planId: 'plan-1',
  fileName: 'sales-2025.csv',
  kind: 'sales',
  sheet: null,
  encoding: 'UTF-8',
  delimiter: ',',
  mapping: { date: 'Date', customerId: 'Customer ID', amount: 'Amount', invoice: 'Invoice' },
  reconciliation,
  months,
  newCustomers: 412,
  possibleSame: 3,
  changedInvoices: 0,
  replacedLines: 0,
  replacedAmount: 0,
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
  kind: 'sales',
  rowsCorrected: 0,
  fileName: 'sales-2025.csv',
  fileHash: '9f2c51a08e7b4d0f3a6c9f2c51a08e7b4d0f3a6c9f2c51a08e7b4d0f3a6c4d0f',
  sheet: null,
  encoding: 'UTF-8',
  importedAt: '2025-11-19T08:15:00.000Z',
  firstDay: '2025-04-03',
  lastDay: '2025-11-18',
  newCustomers: 412,
  reconciliation,
};

/** So many files of which the last but one cannot be imported. */
export function madeBatch(count: number): BatchPlan {
  return {
    batchId: 'batch-1',
    files: Array.from({ length: count }, (_, index) =>
      count > 2 && index === count - 2
        ? {
            fileName: `file-${index}.csv`,
            plan: null,
            fault: { kind: 'unreadable', code: 'file.noRows', params: { file: `file-${index}.csv` } },
          }
        : { fileName: `file-${index}.csv`, plan: madePlan, fault: null },
    ),
  };
}
