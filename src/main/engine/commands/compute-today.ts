import { dueParts, type DuePart } from '@shared/contract/risk-set';
import type { DueItem, TodayItem, TodayList } from '@shared/contract/risk-views';
import { isoDay } from '@shared/model/day';
import { healthBand } from '@shared/risk/health-score';
import type { RiskTable } from '@shared/risk/risk-table';
import { warningCodes, type Warning, type WarningCode } from '@shared/risk/warnings';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { customerRow } from './customer-query';
import { dated } from './dated';
import { openRisk, riskMembers } from './open-risk';

/** Customers named with each warning; the list behind it has them all. */
const named = 3;

/** What needs doing as the book now stands: by warning, how many customers and how much is at stake. */
export function computeToday({ session }: EngineContext): TodayList {
  const open = session.current();
  const rules = open.settings.health;
  const table = openRisk(open, null);
  const bands = { good: 0, fair: 0, critical: 0 };
  if (table === null) return { asOf: null, rules, items: [], due: [], warned: 0, atStake: 0, bands };
  for (const score of table.scores) if (score >= 0) bands[healthBand(score, rules)] += 1;
  const items = warningCodes
    .map((code) => itemOf(open, table, code))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.atStake - a.atStake || b.count - a.count);
  return {
    asOf: isoDay(table.asOf),
    rules,
    items,
    due: dueParts.map((part) => dueItem(open, table, part)).filter(({ count }) => count > 0),
    warned: table.warnings.size,
    atStake: stakeOf(table, [...table.warnings.keys()]),
    bands,
  };
}

function itemOf(open: OpenBook, table: RiskTable, code: WarningCode): TodayItem {
  const found: { readonly customer: number; readonly warning: Warning }[] = [];
  for (const [customer, warnings] of table.warnings) {
    const warning = warnings.find((each) => each.code === code);
    if (warning !== undefined) found.push({ customer, warning });
  }
  const stake = (customer: number): number => table.stakes[customer] ?? -1;
  const most = found.toSorted((a, b) => stake(b.customer) - stake(a.customer) || a.customer - b.customer);
  return {
    code,
    count: found.length,
    atStake: stakeOf(
      table,
      found.map(({ customer }) => customer),
    ),
    set: { kind: 'risk', part: code, asOf: null },
    first: most.slice(0, named).map(({ customer, warning }) => {
      const { id, name } = customerRow(open, customer);
      const atStake = stake(customer);
      return { id, name, warning: dated(warning), atStake: atStake < 0 ? null : atStake };
    }),
  };
}

function dueItem(open: OpenBook, table: RiskTable, part: DuePart): DueItem {
  const members = Array.from(riskMembers(open, { kind: 'risk', part, asOf: null }));
  return { part, count: members.length, atStake: stakeOf(table, members) };
}

function stakeOf({ stakes }: RiskTable, customers: readonly number[]): number {
  return customers.reduce((sum, customer) => sum + Math.max(0, stakes[customer] ?? 0), 0);
}
