import type { ReportBlock, ReportCell } from '@shared/contract/report-document';
import { rowText } from '@shared/format/row-text';
import { isoDay } from '@shared/model/day';
import type { ContractTerm, FeedbackAnswer, Interaction } from '@shared/model/records';
import type { ReportGround } from './section';
import { column } from './table-columns';

/** What the book holds of a customer in the period besides its lines. */
export interface StatementRecords {
  readonly contracts: readonly ContractTerm[];
  readonly feedback: readonly FeedbackAnswer[];
  readonly interactions: readonly Interaction[];
}

/** By customer, contracts that run on some day of the period and everything that is dated in it. */
export function recordsOfPeriod({ open, period }: ReportGround): (customer: number) => StatementRecords {
  const { contracts, feedback, interactions } = open.records();
  const isDated = ({ day }: { readonly day: number }) => day >= period.start && day < period.end;
  const terms = byCustomer(
    contracts.filter(({ startDay, endDay }) => startDay < period.end && endDay >= period.start),
  );
  const answers = byCustomer(feedback.filter(isDated));
  const contacts = byCustomer(interactions.filter(isDated));
  return (customer) => ({
    contracts: terms.get(customer) ?? [],
    feedback: answers.get(customer) ?? [],
    interactions: contacts.get(customer) ?? [],
  });
}

function byCustomer<Of extends { readonly customer: number }>(
  records: readonly Of[],
): ReadonlyMap<number, readonly Of[]> {
  const found = new Map<number, Of[]>();
  for (const record of records) {
    const own = found.get(record.customer);
    if (own === undefined) found.set(record.customer, [record]);
    else own.push(record);
  }
  return found;
}

export function isEmpty({ contracts, feedback, interactions }: StatementRecords): boolean {
  return contracts.length + feedback.length + interactions.length === 0;
}

/** Tables of contracts and of answers and contacts; what there is none of is left out. */
export function recordBlocks(id: number, records: StatementRecords, ground: ReportGround): ReportBlock[] {
  return [
    ...(records.contracts.length === 0 ? [] : [contractTable(id, records.contracts, ground)]),
    ...(records.feedback.length + records.interactions.length === 0
      ? []
      : [contactTable(id, records, ground)]),
  ];
}

function contractTable(
  id: number,
  contracts: readonly ContractTerm[],
  { words, format }: ReportGround,
): ReportBlock {
  return {
    kind: 'table',
    id: `contracts-${id}`,
    title: words('report:statements.contracts'),
    columns: [
      column('number', words('profile:contracts.number'), 'text'),
      column('product', words('profile:contracts.product'), 'text'),
      column('start', words('profile:contracts.start'), 'day'),
      column('end', words('profile:contracts.end'), 'day'),
      column('value', words('profile:contracts.value', { currency: format.currency }), 'money'),
      column('cancelled', words('profile:contracts.cancelled'), 'day'),
      column('source', words('report:statements.source'), 'text'),
    ],
    rows: contracts.map((term) => [
      term.contractNo,
      term.product,
      isoDay(term.startDay),
      isoDay(term.endDay),
      term.value,
      term.cancelledDay === null ? null : isoDay(term.cancelledDay),
      rowText(term),
    ]),
    total: null,
    notes: [],
  };
}

function contactTable(
  id: number,
  { feedback, interactions }: StatementRecords,
  ground: ReportGround,
): ReportBlock {
  const { words } = ground;
  const lines = [
    ...feedback.map((answer) => ({ day: answer.day, cells: answerCells(answer, ground) })),
    ...interactions.map((contact) => ({ day: contact.day, cells: interactionCells(contact) })),
  ].sort((a, b) => a.day - b.day);
  return {
    kind: 'table',
    id: `contacts-${id}`,
    title: words('report:statements.contacts'),
    columns: [
      column('day', words('report:statements.day'), 'day'),
      column('what', words('report:statements.what'), 'text'),
      column('detail', words('profile:timeline.detail'), 'text'),
      column('source', words('report:statements.source'), 'text'),
    ],
    rows: lines.map(({ cells }) => cells),
    total: null,
    notes: [],
  };
}

function answerCells(answer: FeedbackAnswer, { words, format }: ReportGround): readonly ReportCell[] {
  const survey = answer.surveyKind === '' ? words('profile:timeline.survey') : answer.surveyKind;
  const score = format.number(answer.score, 2);
  const what =
    answer.scale === null
      ? words('profile:timeline.answerBare', { survey, score })
      : words('profile:timeline.answer', { survey, score, scale: format.number(answer.scale, 2) });
  return [isoDay(answer.day), what, joined(answer.comment, answer.channel), rowText(answer)];
}

function interactionCells(contact: Interaction): readonly ReportCell[] {
  const { day, kind, value, note, channel } = contact;
  return [isoDay(day), kind, joined(value, note, channel), rowText(contact)];
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
