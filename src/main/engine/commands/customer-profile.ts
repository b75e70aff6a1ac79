import type { CustomerProfile, CustomerScores } from '@shared/contract/customer-views';
import type { BookRecords } from '@shared/model/records';
import { parseIsoDay, type Day } from '@shared/model/day';
import { rfmOf } from '@shared/ledger/rfm';
import { interactionMeaning } from '@shared/risk/interaction-words';
import { readStatements } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { customerIndex } from './customer-index';
import { customerMonths } from './customer-months';
import { customerRow } from './customer-query';
import { dated } from './dated';
import { customerRiskView, openRisk, riskGround } from './open-risk';
import { rfmAsOf } from './open-segments';

/** What is known of one customer besides its orders and lines, as the book now stands. */
export function customerProfile(
  { session }: EngineContext,
  { id }: { readonly id: number },
): CustomerProfile {
  const open = session.current();
  const { purchases, extents } = open.facts();
  const customer = customerIndex(open, id);
  const row = customerRow(open, customer);
  const risk = openRisk(open, null);
  const { dataThrough } = extents.sales;
  return {
    statements: readStatements(open.book.database, row.id),
    scores: dataThrough === null ? null : scoresOf(open, customer, dataThrough),
    risk: risk === null ? null : { ...customerRiskView(risk, customer), ...riskGround(open, risk) },
    tenureDays: tenureOf(row.firstPurchase, dataThrough),
    months: dataThrough === null ? [] : customerMonths(purchases, customer, dataThrough),
    ...recordsOf(open.records(), customer),
  };
}

function scoresOf(open: OpenBook, customer: number, dataThrough: Day): CustomerScores | null {
  const found = rfmOf(rfmAsOf(open, dataThrough), customer);
  if (found === null) return null;
  const { recencyDays, orders, revenue, r, f, m, segment } = found;
  return { recencyDays, orders, revenue, r, f, m, segment };
}

function tenureOf(firstPurchase: string | null, dataThrough: Day | null): number | null {
  const first = firstPurchase === null ? null : parseIsoDay(firstPurchase);
  return first === null || dataThrough === null ? null : dataThrough - first;
}

function recordsOf(
  records: BookRecords,
  customer: number,
): Pick<CustomerProfile, 'contracts' | 'feedback' | 'interactions'> {
  const isOwn = (record: { readonly customer: number }) => record.customer === customer;
  return {
    contracts: records.contracts.filter(isOwn).map((term) => dated(term)),
    feedback: records.feedback.filter(isOwn).map((answer) => dated(answer)),
    interactions: records.interactions.filter(isOwn).map((interaction) => ({
      ...dated(interaction),
      meaning: interactionMeaning(interaction.kind),
    })),
  };
}
