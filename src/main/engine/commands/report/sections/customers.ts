import type { ReportCell, ReportColumn, TableBlock } from '@shared/contract/report-document';
import { NO_DAY, type CustomerSummaries } from '@shared/ledger/customer-summaries';
import { totalBetween } from '@shared/ledger/daily-totals';
import { movementFrom } from '@shared/ledger/movements';
import { NO_SEGMENT, segmentIds } from '@shared/ledger/rfm';
import { addDays, dayNumber, isoDay, type Day } from '@shared/model/day';
import { rfmAsOf, summariesAsOf } from '../../open-segments';
import { customerRow } from '../../customer-query';
import { needsSales } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column } from '../table-columns';
import { textBlock } from '../text-block';

/** Rows between two looks at whether somebody has cancelled. */
const rowsInOneGo = 500;

/** Everyone with a line by the end of the period, the most revenue first: the whole list, however long. */
export const customers: ReportSectionSource = {
  id: 'customers',
  metrics: [],
  unavailable: needsSales,
  blocks: async (ground) => {
    const closing = closingDay(ground);
    const members = knownBy(ground, closing);
    if (members.length === 0) return [textBlock(ground.words('report:customers.nobody'))];
    return [await customerTable(members, closing, ground)];
  },
};

/** The last day of the period that the sales reach. */
function closingDay({ facts, period }: ReportGround): Day {
  const last = addDays(period.end, -1);
  return dayNumber(Math.min(last, facts.extents.sales.dataThrough ?? last));
}

async function customerTable(members: Int32Array, closing: Day, ground: ReportGround): Promise<TableBlock> {
  const { open, words, format, task } = ground;
  const summaries = summariesAsOf(open, closing);
  members.sort((a, b) => (summaries.revenues[b] ?? 0) - (summaries.revenues[a] ?? 0) || a - b);
  const cellsOf = customerCells(ground, summaries, closing);
  const rows: (readonly ReportCell[])[] = [];
  for (const customer of members) {
    rows.push(cellsOf(customer));
    if (rows.length % rowsInOneGo > 0) continue;
    task.report({ phase: 'computing', rows: rows.length, share: rows.length / members.length });
    await task.breathe();
  }
  const sum = (of: ArrayLike<number>) => members.reduce((total, customer) => total + (of[customer] ?? 0), 0);
  return {
    kind: 'table',
    id: 'customers',
    title: words('report:customers.title', {
      count: members.length,
      number: format.count(members.length),
      day: format.day(isoDay(closing)),
    }),
    columns: columnsOf(ground),
    rows,
    total: [
      words('report:data.total'),
      null,
      null,
      null,
      sum(summaries.orderCounts),
      sum(summaries.revenues),
      null,
      null,
    ],
    notes: notesOf(ground, closing),
  };
}

/** Customers with a line dated by the day, by index; a list of a period must not change with later lines. */
function knownBy({ open }: ReportGround, day: Day): Int32Array {
  const { ownMovements, customerCount } = open.facts().index;
  const end = addDays(day, 1);
  return Int32Array.from({ length: customerCount }, (_, customer) => customer).filter(
    (customer) => movementFrom(ownMovements, customer, end) > (ownMovements.starts[customer] ?? 0),
  );
}

function columnsOf({ words, format }: ReportGround): readonly ReportColumn[] {
  return [
    column('code', words('report:customers.code'), 'text'),
    column('name', words('report:customers.name'), 'text'),
    column('firstPurchase', words('report:customers.firstPurchase'), 'day'),
    column('lastPurchase', words('report:customers.lastPurchase'), 'day'),
    column('orders', words('report:customers.orders'), 'count', { summed: true }),
    column('revenue', words('report:customers.revenue', { currency: format.currency }), 'money', {
      summed: true,
    }),
    column('recency', words('report:customers.recency'), 'count'),
    column('segment', words('report:customers.segment'), 'text'),
  ];
}

function customerCells(
  { open, words }: ReportGround,
  { firstPurchaseDays, lastPurchaseDays, orderCounts, revenues }: CustomerSummaries,
  closing: Day,
): (customer: number) => readonly ReportCell[] {
  const { segments } = rfmAsOf(open, closing);
  const dayText = (day: number) => (day === NO_DAY ? null : isoDay(dayNumber(day)));
  return (customer) => {
    const { code, name } = customerRow(open, customer);
    const last = lastPurchaseDays[customer] ?? NO_DAY;
    const segment = segments[customer] ?? NO_SEGMENT;
    return [
      code,
      name,
      dayText(firstPurchaseDays[customer] ?? NO_DAY),
      dayText(last),
      orderCounts[customer] ?? 0,
      revenues[customer] ?? 0,
      last === NO_DAY ? null : closing - last,
      segment === NO_SEGMENT ? '' : words(`segment:${segmentIds[segment] ?? 'other'}`),
    ];
  };
}

function notesOf({ open, words, format }: ReportGround, closing: Day): readonly string[] {
  const { anonymous, firstDay } = open.facts().index;
  const basis = words('report:customers.note', { day: format.day(isoDay(closing)) });
  const { lineCount, amount } = totalBetween(anonymous, firstDay ?? closing, addDays(closing, 1));
  if (lineCount === 0) return [basis];
  return [
    basis,
    words('report:customers.anonymous', {
      count: lineCount,
      number: format.count(lineCount),
      amount: format.money(amount),
    }),
  ];
}
