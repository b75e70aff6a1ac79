import type { CustomerAttribute } from '../ledger/customer-attribute';
import type { Period } from '../model/period';
import type { Figure } from './figure';
import { measureFigure } from './measure-figure';
import type { Metric } from './metric';
import type { NoteCode } from './note-code';
import type { LedgerFacts, PeriodFacts } from './period-facts';
import { restrictFacts } from './restrict-facts';

/** The figures of the customers who share a value of an attribute. */
export interface FigureGroup {
  /** Null: those of whom nothing is known under the attribute. */
  readonly key: string | null;
  /** Customers of the book in the group, whether they bought in the period or not. */
  readonly customers: number;
  readonly figures: readonly Figure[];
}

/**
 * Metrics of one period for each value of an attribute, the values in their order and what is not known last.
 *
 * Members: every customer of the book is in exactly one group, by what is known of them now; so counts and money of
 *          the groups sum to those of the whole book, lines without a customer apart
 * Empty:   a group in which nobody is does not exist
 */
export function groupedFigures(
  metrics: readonly Metric[],
  facts: LedgerFacts,
  period: Period,
  attribute: CustomerAttribute,
): readonly FigureGroup[] {
  return groupsOf(attribute, facts.index.customerCount).map(({ key, code, customers }) => {
    const part = restrictFacts(facts, membersOf(attribute, code, facts.index.customerCount)).of(period);
    return { key, customers, figures: metrics.map((metric) => measureInGroup(metric, part)) };
  });
}

/** What is divided by costs has none in a group: they are entered for the whole book. */
function measureInGroup(metric: Metric, part: PeriodFacts): Figure {
  const figure = measureFigure(metric, part);
  const lacksCosts = figure.reason !== null && missingCosts.has(figure.reason.code);
  return lacksCosts ? { ...figure, reason: { code: 'costsOfWholeBook', params: {} } } : figure;
}

const missingCosts: ReadonlySet<NoteCode> = new Set<NoteCode>(['noAcquisitionCosts', 'noRetentionCosts']);

/** By customer index 1 for who has a value; `code` -1: of whom nothing is known. */
export function membersOf({ codes }: CustomerAttribute, code: number, customerCount: number): Uint8Array {
  const members = new Uint8Array(customerCount);
  for (let customer = 0; customer < customerCount; customer++)
    if ((codes[customer] ?? -1) === code) members[customer] = 1;
  return members;
}

/** The members of the group that a value names; null: of whom nothing is known. An unknown value has none. */
export function membersOfValue(
  attribute: CustomerAttribute,
  value: string | null,
  customerCount: number,
): Uint8Array {
  const code = value === null ? -1 : attribute.values.indexOf(value);
  if (value !== null && code < 0) return new Uint8Array(customerCount);
  return membersOf(attribute, code, customerCount);
}

function groupsOf(
  { values, codes }: CustomerAttribute,
  customerCount: number,
): readonly { readonly key: string | null; readonly code: number; readonly customers: number }[] {
  const sizes = new Int32Array(values.length + 1);
  for (let customer = 0; customer < customerCount; customer++) {
    const code = codes[customer] ?? -1;
    const place = code < 0 ? values.length : code;
    sizes[place] = (sizes[place] as number) + 1;
  }
  return [...values, null]
    .map((key, place) => ({ key, code: key === null ? -1 : place, customers: sizes[place] as number }))
    .filter(({ customers }) => customers > 0);
}
