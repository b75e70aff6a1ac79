import type { DefinitionEntry, ReportBlock, ReportCell, TableBlock } from '@shared/contract/report-document';
import { NO_DAY, type CustomerSummaries } from '@shared/ledger/customer-summaries';
import { sumBefore } from '@shared/ledger/movements';
import { attributeFields } from '@shared/ledger/customer-attribute';
import { addDays, dayNumber, isoDay } from '@shared/model/day';
import { customerRow } from '../customer-query';
import { summariesAsOf } from '../open-segments';
import type { ReportGround } from './section';
import { column } from './table-columns';

/** Name, code and attributes of a customer, and how it stood before and after the period. */
export function headBlocks(ground: ReportGround): (customer: number) => readonly ReportBlock[] {
  const { open, period, facts } = ground;
  const opening = summariesAsOf(open, addDays(period.start, -1));
  const closing = summariesAsOf(open, addDays(period.end, -1));
  const hasSales = facts.extents.sales.firstDay !== null;
  return (customer) => [
    { kind: 'definitions', entries: [headEntry(customer, closing, ground)] },
    ...(hasSales ? [accountTable(customer, opening, closing, ground)] : []),
  ];
}

function headEntry(
  customer: number,
  { firstPurchaseDays }: CustomerSummaries,
  { open, words, format }: ReportGround,
): DefinitionEntry {
  const { id, code, name } = customerRow(open, customer);
  const first = firstPurchaseDays[customer] ?? NO_DAY;
  const known = open.attributes().flatMap(({ id: heading, values, codes }) => {
    const text = values[codes[customer] ?? -1];
    return text === undefined ? [] : [{ name: headingText(heading, words), text }];
  });
  return {
    id: `customer-${id}`,
    title: name === '' ? code : name,
    value: name === '' || name === code ? '' : code,
    paragraphs: [],
    facts: [
      ...known,
      ...(first === NO_DAY
        ? []
        : [{ name: words('profile:figure.firstPurchase'), text: format.day(isoDay(dayNumber(first))) }]),
    ],
  };
}

/** The field in words, or the header of the file. */
function headingText(heading: string, words: ReportGround['words']): string {
  const field = attributeFields.find((candidate) => candidate === heading);
  return field === undefined ? heading.replace(/^extra:/, '') : words(`field:${field}`);
}

/** Orders and revenue at the start, what the period changed, and at its end: it foots in both columns. */
function accountTable(
  customer: number,
  opening: CustomerSummaries,
  closing: CustomerSummaries,
  { open, facts, period, words, format }: ReportGround,
): TableBlock {
  const { movements } = facts.index;
  const revenueBefore = sumBefore(movements, customer, period.start);
  const revenueAfter = sumBefore(movements, customer, period.end);
  const ordersBefore = opening.orderCounts[customer] ?? 0;
  const ordersAfter = closing.orderCounts[customer] ?? 0;
  const on = (day: number) => ({ day: format.day(isoDay(dayNumber(day))) });
  const lastOf = ({ lastPurchaseDays }: CustomerSummaries): ReportCell => {
    const day = lastPurchaseDays[customer] ?? NO_DAY;
    return day === NO_DAY ? null : isoDay(dayNumber(day));
  };
  return {
    kind: 'table',
    id: `account-${open.names().ids[customer] ?? 0}`,
    title: words('report:statements.account'),
    columns: [
      column('line', words('report:statements.line'), 'text'),
      column('orders', words('report:customers.orders'), 'count', { summed: true }),
      column('revenue', words('report:customers.revenue', { currency: format.currency }), 'money', {
        summed: true,
      }),
      column('lastPurchase', words('report:customers.lastPurchase'), 'day'),
    ],
    rows: [
      [words('report:rollForward.opening', on(period.start)), ordersBefore, revenueBefore, lastOf(opening)],
      [words('report:statements.change'), ordersAfter - ordersBefore, revenueAfter - revenueBefore, null],
    ],
    total: [
      words('report:rollForward.closing', on(period.end - 1)),
      ordersAfter,
      revenueAfter,
      lastOf(closing),
    ],
    notes: [],
  };
}
