import type {
  CustomerRef,
  ImportRecord,
  KeptRow,
  MergeRecord,
  MonthReconciliation,
  QualityCheck,
  RatesView,
  SameProposal,
  TemplateView,
} from '@shared/contract/views';
import type { Reconciliation } from '@shared/model/reconciliation';
import { Fault } from '@shared/base/fault';
import type { FakeHandlers } from './fake-bridge';
import { madeBook } from './fake-bridge';
import { madeImports } from './made-report';

const headers = ['Date', 'Invoice', 'Customer', 'Product', 'Quantity', 'Amount', 'Currency'];

function keptRow(
  id: number,
  row: number,
  cells: readonly string[],
  issues: readonly [string, string][],
): KeptRow {
  return {
    id,
    row,
    cells,
    amount: null,
    day: null,
    issues: issues.map(([column, reason]) => ({
      row,
      column,
      value: cells[headers.indexOf(column)] ?? '',
      reason,
    })),
  };
}

/** Rows that could not be read, each with what is wrong: a date, an amount, a rate that is missing. */
export const madeSetAside: readonly KeptRow[] = [
  keptRow(
    11,
    118,
    ['30.02.2024', 'INV-24001', 'Brightwater Supplies Ltd', 'LP-A4', '5', '210.50', 'EUR'],
    [['Date', 'date.invalid']],
  ),
  keptRow(
    12,
    131,
    ['05.03.2024', 'INV-24007', 'Fern & Daughters', 'INK-B', '2', '84.20', 'USD'],
    [['Currency', 'currency.noRate']],
  ),
  keptRow(
    13,
    940,
    ['2024-05-17', 'INV-24113', 'Hafen Kontor GmbH', 'FILE-3', '1', 'zwölf', 'EUR'],
    [['Amount', 'amount.invalid']],
  ),
  keptRow(
    14,
    1311,
    ['2024-07-02', 'INV-24200', '上海恒源贸易有限公司', 'LP-A4', '10', '', 'EUR'],
    [['Amount', 'amount.missing']],
  ),
  keptRow(15, 1840, ['', '', 'Total', '', '', '1,071,028.34', ''], [['', 'row.total']]),
];

function customer(id: number, name: string, known: Partial<CustomerRef>): CustomerRef {
  return { id, name, code: '', taxNo: '', email: '', phone: '', lines: 0, revenue: 0, ...known };
}

export const madeProposals: readonly SameProposal[] = [
  {
    left: customer(7, 'Brightwater Supplies Ltd', {
      code: 'C10001',
      taxNo: 'GB 123 4567 89',
      email: 'accounts@brightwater.example',
      lines: 214,
      revenue: 4_812_055,
    }),
    right: customer(431, 'BRIGHTWATER SUPPLIES LIMITED', {
      code: 'X-77',
      taxNo: 'GB123456789',
      phone: '+44 20 7946 0018',
      lines: 3,
      revenue: 61_200,
    }),
    reasons: ['taxNo', 'name'],
  },
  {
    left: customer(12, '上海恒源贸易有限公司', {
      code: 'C10034',
      phone: '021-5555 0188',
      lines: 88,
      revenue: 1_950_010,
    }),
    right: customer(502, '恒源贸易', { phone: '02155550188', lines: 1, revenue: -4200 }),
    reasons: ['phone'],
  },
];

const madeMerge: MergeRecord = {
  id: 1,
  from: customer(91, 'ООО «Северный ветер»', { code: 'C10270', lines: 12, revenue: 240_100 }),
  into: customer(3, 'Северный ветер, ООО', { code: 'C10007', lines: 140, revenue: 3_100_000 }),
  mergedAt: '2025-11-12T10:20:00.000Z',
  undoneAt: null,
};

export const madeRates: RatesView = {
  rates: [
    { id: 1, currency: 'GBP', fromDay: null, rate: '1.1725', lines: 210 },
    { id: 2, currency: 'GBP', fromDay: '2024-07-01', rate: '1.18403', lines: 37 },
  ],
  wanted: [{ currency: 'USD', rows: 12 }],
};

export const madeTemplates: readonly TemplateView[] = [
  {
    id: 1,
    name: 'Till export',
    kind: 'sales',
    headers,
    mapping: {
      date: 'Date',
      invoice: 'Invoice',
      customerName: 'Customer',
      amount: 'Amount',
      currency: 'Currency',
    },
  },
];

export const madeQuality: readonly QualityCheck[] = [
  { code: 'anonymous', count: 212, of: 5012, amount: 1_284_550, samples: ['INV-24019', 'INV-24020'] },
  { code: 'setAside', count: 7, of: 5024, amount: 127_800, samples: ['118', '940', '1311'] },
  { code: 'possibleSame', count: 2, of: null, amount: null, samples: [] },
  { code: 'customersWithoutName', count: 0, of: 2718, amount: null, samples: [] },
  { code: 'withoutInvoice', count: 40, of: 5012, amount: 310_000, samples: ['712', '713'] },
  { code: 'futureDates', count: 0, of: 5012, amount: null, samples: [] },
  { code: 'monthsWithoutLines', count: 2, of: 36, amount: null, samples: ['2023-08', '2024-02'] },
  { code: 'creditsWithoutInvoice', count: 3, of: 148, amount: -12_040, samples: ['CN-118'] },
  { code: 'rounded', count: 4, of: 5012, amount: 1, samples: ['2044'] },
  { code: 'converted', count: 247, of: 5012, amount: 2_804_122, samples: ['GBP'] },
  { code: 'replaced', count: 0, of: null, amount: 0, samples: [] },
  { code: 'totalsDiffer', count: 1, of: null, amount: null, samples: ['1840'] },
];

/** The months of a made import: its whole, in three unequal parts that add up to it. */
function monthsOf({ id, reconciliation }: ImportRecord): readonly MonthReconciliation[] {
  const year = 2022 + id;
  const part = (share: number): Reconciliation => {
    const cut = (value: number) => Math.floor(value * share);
    const { rowsImported, rowsDuplicate, rowsSetAside, amountImported, amountDuplicate, amountSetAside } =
      reconciliation;
    const parts = {
      rowsImported: cut(rowsImported),
      rowsDuplicate: cut(rowsDuplicate),
      rowsSetAside: cut(rowsSetAside),
      amountImported: cut(amountImported),
      amountDuplicate: cut(amountDuplicate),
      amountSetAside: cut(amountSetAside),
    };
    return {
      ...parts,
      rowsRead: parts.rowsImported + parts.rowsDuplicate + parts.rowsSetAside,
      amountRead: parts.amountImported + parts.amountDuplicate + parts.amountSetAside,
      rowsWithoutAmount: 0,
    };
  };
  const named = [
    { month: `${year}-01`, reconciliation: part(0.41) },
    { month: `${year}-02`, reconciliation: part(0.32) },
  ];
  const rest = Object.fromEntries(
    Object.entries(reconciliation).map(([name, value]) => [
      name,
      value - named.reduce((sum, each) => sum + each.reconciliation[name as keyof Reconciliation], 0),
    ]),
  ) as unknown as Reconciliation;
  return [...named, { month: null, reconciliation: rest }];
}

function recordOf(importId: number): ImportRecord {
  const record = madeImports.find(({ id }) => id === importId);
  if (record === undefined) throw new Fault('usage', 'import.unknown', { id: importId });
  return record;
}

/** Answers of the Data screen; what is changed stays changed while the bridge lives. */
export function madeDataAnswers(): Partial<FakeHandlers> {
  let rates = madeRates;
  let proposals = madeProposals;
  let merges: readonly MergeRecord[] = [madeMerge];
  let templates = madeTemplates;
  const drop = (left: number, right: number) => {
    proposals = proposals.filter(
      (each) => ![left, right].includes(each.left.id) || ![left, right].includes(each.right.id),
    );
  };
  return {
    'data.imports': () => madeImports,
    'data.import': ({ importId }) => ({
      record: recordOf(importId),
      mapping: { date: 'Date', invoice: 'Invoice', customerName: 'Customer', amount: 'Amount' },
      months: monthsOf(recordOf(importId)),
      replacedLines: importId === 1 ? 12 : 0,
    }),
    'data.undoPreview': ({ importId }) => {
      const record = recordOf(importId);
      return {
        record,
        rows: record.reconciliation.rowsImported,
        amount: record.reconciliation.amountImported,
        customersRemoved: 190,
        customersKept: 20,
        correctionsLost: record.rowsCorrected,
        mergesUndone: 1,
        linesRestored: 0,
        laterImports: madeImports.length - importId,
      };
    },
    'data.undoImport': () => madeBook,
    'data.setAside': ({ offset, limit }) => ({
      total: madeSetAside.length,
      headers,
      rows: madeSetAside.slice(offset, offset + limit),
    }),
    'data.correctSetAside': () => ({ outcome: 'imported', issues: [], book: madeBook }),
    'data.retrySetAside': () => ({ tried: 7, imported: 4, duplicate: 1, setAside: 2, book: madeBook }),
    'data.exportSetAside': () => ({ name: 'set-aside.xlsx' }),
    'data.exportTables': () => ({ name: 'Atelier tables', rows: 5012 }),
    'data.sameCustomers': () => proposals,
    'data.mergeCustomers': ({ from, into }) => {
      const pair = proposals.find((each) =>
        [each.left.id, each.right.id].every((id) => id === from || id === into),
      );
      drop(from, into);
      const [a, b] = pair === undefined ? [madeMerge.from, madeMerge.into] : [pair.left, pair.right];
      const merge = {
        id: merges.length + 1,
        from: a.id === from ? a : b,
        into: a.id === from ? b : a,
        mergedAt: '2025-11-19T09:00:00.000Z',
        undoneAt: null,
      };
      merges = [...merges, merge];
      return madeBook;
    },
    'data.keepApart': ({ left, right }) => {
      drop(left, right);
      return madeBook;
    },
    'data.merges': () => merges,
    'data.undoMerge': ({ id }) => {
      merges = merges.map((each) =>
        each.id === id ? { ...each, undoneAt: '2025-11-19T09:05:00.000Z' } : each,
      );
      return madeBook;
    },
    'data.rates': () => rates,
    'data.setRate': (rate) => {
      const others = rates.rates.filter(
        ({ currency, fromDay }) => currency !== rate.currency || fromDay !== rate.fromDay,
      );
      rates = { ...rates, rates: [...others, { ...rate, id: 100 + others.length, lines: 0 }] };
      return rates;
    },
    'data.deleteRate': ({ id }) => {
      rates = { ...rates, rates: rates.rates.filter((rate) => rate.id !== id) };
      return rates;
    },
    'data.quality': () => madeQuality,
    'data.templates': () => templates,
    'data.saveTemplate': ({ name }) => {
      const [first] = madeTemplates;
      if (first !== undefined) templates = [...templates, { ...first, id: templates.length + 1, name }];
      return templates;
    },
    'data.deleteTemplate': ({ id }) => {
      templates = templates.filter((template) => template.id !== id);
      return templates;
    },
  };
}
