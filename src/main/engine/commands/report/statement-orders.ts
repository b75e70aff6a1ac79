import type { ReportCell, ReportColumn, TableBlock } from '@shared/contract/report-document';
import { linesOfCustomer } from '@shared/ledger/customer-orders';
import type { LedgerIndex } from '@shared/ledger/ledger-index';
import { rowText } from '@shared/format/row-text';
import { dayNumber, isoDay } from '@shared/model/day';
import type { Period } from '@shared/model/period';
import { readInvoiceNumbers, readLines } from '@main/storage';
import type { ReportGround } from './section';
import { column, sumOf } from './table-columns';

/** What lines of one invoice and day bring a customer in the period; each line is in exactly one entry. */
export interface StatementEntry {
  readonly day: number;
  /** Id of the invoice that is bought on or credited; 0: none. */
  readonly invoice: number;
  readonly kind: 'order' | 'credit' | 'nothing';
  readonly net: number;
  readonly lineCount: number;
  /** Primary key of the first line. */
  readonly firstLine: number;
}

/** Entries of a customer in the period by day: together they are its revenue, refunds on the day they count. */
export function statementEntries(
  index: LedgerIndex,
  customer: number,
  { start, end }: Period,
): readonly StatementEntry[] {
  const { invoices, creditedInvoices } = index.columns;
  const groups = new Map<string, number[]>();
  for (const line of linesOfCustomer(index, customer)) {
    const day = index.revenueDays[line] as number;
    if (day < start || day >= end) continue;
    const invoice = (creditedInvoices[line] as number) || (invoices[line] as number);
    const key = `${day} ${invoice}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()]
    .map((lines) => entryOf(index, lines))
    .sort((a, b) => a.day - b.day || a.invoice - b.invoice);
}

function entryOf({ columns, revenueDays }: LedgerIndex, lines: readonly number[]): StatementEntry {
  const { invoices, creditedInvoices, amounts, lineIds } = columns;
  const [first = 0] = lines;
  const net = sumOf(lines, (line) => amounts[line] as number);
  const isCredit = lines.every((line) => creditedInvoices[line] !== 0);
  return {
    day: revenueDays[first] as number,
    invoice: (creditedInvoices[first] as number) || (invoices[first] as number),
    kind: isCredit || net < 0 ? 'credit' : net > 0 ? 'order' : 'nothing',
    net,
    lineCount: lines.length,
    firstLine: lineIds[first] as number,
  };
}

/** Numbers of invoices and rows of files, looked up for many customers at once. */
export interface StatementTexts {
  readonly invoice: (entry: StatementEntry) => string;
  readonly source: (entry: StatementEntry) => string;
}

export function readStatementTexts(
  { open }: ReportGround,
  entries: readonly StatementEntry[],
): StatementTexts {
  const { database } = open.book;
  const numbers = readInvoiceNumbers(
    database,
    entries.map(({ invoice }) => invoice),
  );
  const lines = readLines(
    database,
    entries.map(({ firstLine }) => firstLine),
  );
  const sources = new Map(lines.map((line) => [line.id, rowText(line)]));
  return {
    invoice: ({ invoice }) => numbers.get(invoice) ?? '',
    source: ({ firstLine }) => sources.get(firstLine) ?? '',
  };
}

/** Entries with what they come to so far. */
export function orderTable(
  id: string,
  entries: readonly StatementEntry[],
  texts: StatementTexts,
  ground: ReportGround,
): TableBlock {
  const { words } = ground;
  const lines = sumOf(entries, ({ lineCount }) => lineCount);
  let running = 0;
  return {
    kind: 'table',
    id,
    title: words('report:statements.orders'),
    columns: columnsOf(ground),
    rows: entries.map((entry): readonly ReportCell[] => [
      isoDay(dayNumber(entry.day)),
      texts.invoice(entry),
      words(`report:statements.kind.${entry.kind}`),
      entry.lineCount,
      entry.net,
      (running += entry.net),
      texts.source(entry),
    ]),
    total: [words('report:data.total'), '', '', lines, running, null, ''],
    notes: [words('report:statements.firstRow')],
  };
}

function columnsOf({ words, format }: ReportGround): readonly ReportColumn[] {
  const currency = { currency: format.currency };
  return [
    column('day', words('report:statements.day'), 'day'),
    column('invoice', words('report:statements.invoice'), 'text'),
    column('kind', words('report:statements.what'), 'text'),
    column('lines', words('report:statements.lines'), 'count', { summed: true }),
    column('net', words('report:statements.net', currency), 'money', { summed: true }),
    column('running', words('report:statements.running', currency), 'money'),
    column('source', words('report:statements.source'), 'text'),
  ];
}
