import type { CustomerRiskView, RiskGround } from '@shared/contract/risk-views';
import type { RiskPart, RiskSet } from '@shared/contract/risk-set';
import { Fault } from '@shared/base/fault';
import { isoDay, parseIsoDay, type Day } from '@shared/model/day';
import { healthBand, healthBands } from '@shared/risk/health-score';
import { computeRisk, type RiskTable } from '@shared/risk/risk-table';
import type { OpenBook } from '../session/open-book';
import { dated } from './dated';

/**
 * Health and warnings of everyone as of a day, or (null) as the book now stands: as of the day that it reaches to,
 * with contracts that are signed ahead. Null: it holds nothing to judge by.
 */
export function openRisk(open: OpenBook, asOf: string | null): RiskTable | null {
  const kept = open.remember('risk', () => ({ key: '', table: null as RiskTable | null }));
  const key = asOf ?? 'now';
  if (kept.key !== key) {
    kept.table = riskAsOf(open, asOf);
    kept.key = key;
  }
  return kept.table;
}

function riskAsOf(open: OpenBook, text: string | null): RiskTable | null {
  const { purchases, records } = open.facts();
  const asOf = text === null ? bookReachesTo(open) : parseIsoDay(text);
  if (text !== null && asOf === null) throw new Fault('usage', 'settings.dayInvalid', { day: text });
  if (asOf === null) return null;
  return computeRisk({ purchases, records, settings: open.settings, asOf, knowsAhead: text === null });
}

/** The data-through date of the ledger; without one that of contracts, of answers, else the latest interaction. */
export function bookReachesTo(open: OpenBook): Day | null {
  const { extents, records } = open.facts();
  const { sales, contracts, feedback } = extents;
  const extent = [sales, contracts, feedback].find(({ dataThrough }) => dataThrough !== null);
  const stated = open.settings.dataThrough === null ? null : parseIsoDay(open.settings.dataThrough);
  return extent?.dataThrough ?? stated ?? records.interactions.at(-1)?.day ?? null;
}

/** The customers of a part, by index, ascending. */
export function riskMembers(open: OpenBook, { part, asOf }: RiskSet): Int32Array {
  const table = openRisk(open, asOf);
  if (table === null) return new Int32Array(0);
  const isMember = membership(table, part, open);
  return Int32Array.from(table.scores.keys()).filter(isMember);
}

function membership(table: RiskTable, part: RiskPart, open: OpenBook): (customer: number) => boolean {
  const { scores, warnings, due } = table;
  if (part === 'orderDue') return (customer) => due[customer] === 1;
  if (part === 'orderDueByBook') return (customer) => due[customer] === 2;
  if (part === 'warned') return (customer) => warnings.has(customer);
  const band = healthBands.find((each) => each === part);
  if (band === undefined)
    return (customer) => warnings.get(customer)?.some(({ code }) => code === part) === true;
  return (customer) => {
    const score = scores[customer] ?? -1;
    return score >= 0 && healthBand(score, open.settings.health) === band;
  };
}

export function customerRiskView(table: RiskTable, customer: number): CustomerRiskView {
  const { parts, warnings, nextOrder, ...rest } = table.of(customer);
  return {
    ...rest,
    parts: parts.map((part) => ({ ...part, basis: part.basis === null ? null : dated(part.basis) })),
    warnings: warnings.map((warning) => dated(warning)),
    nextOrder: nextOrder === null ? null : dated(nextOrder),
  };
}

export function riskGround(open: OpenBook, { asOf, bookCycle, otherKinds }: RiskTable): RiskGround {
  return {
    asOf: isoDay(asOf),
    dataThrough: isoDay(bookReachesTo(open) ?? asOf),
    rules: open.settings.health,
    bookCycle,
    otherKinds,
  };
}
