import { Fault } from '@shared/base/fault';
import { totalBetween } from '@shared/ledger/daily-totals';
import { describeRollForward } from '@shared/metrics/overview';
import type { LedgerFacts, PeriodFacts } from '@shared/metrics/period-facts';
import { findRevenueOf, revenueFlowOf } from '@shared/metrics/period-revenue';
import { finding, type Finding } from '@shared/model/finding';
import { periodOfDay, periodText, shiftPeriod, type Period } from '@shared/model/period';
import { checkIntegrity } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import type { Task } from '../session/task';
import { revenueFindings } from './revenue-findings';

/** Revenue of each customer in so many months is held in memory at a time. */
const monthsAtOnce = 12;

export interface VerifyCheck {
  readonly name: string;
  readonly ok: boolean;
  /** What does not hold. */
  readonly findings: readonly Finding[];
  /** How much was looked at; null where it is not counted, or something does not hold. */
  readonly extent: { readonly unit: 'lines' | 'months'; readonly count: number } | null;
}

/** Verifies the open book: the file as a database, every import's reconciliation, every month's roll-forwards. */
export function verifyBook({ session }: EngineContext, _input: undefined, task: Task): VerifyCheck[] {
  const open = session.current();
  task.report({ phase: 'checking', rows: 0, share: null });
  const stored = checkIntegrity(open.book.database).map(({ name, findings }) =>
    checked(name, null, findings),
  );
  return [...stored, ...figureChecks(open)];
}

/** A book that contradicts itself may have no figures to check. */
function figureChecks(open: OpenBook): VerifyCheck[] {
  try {
    const facts = open.facts();
    const months = facts.series(monthsOf(facts));
    return [ledgerTotals(facts), rollForwards(months), revenueRollForwards(months)];
  } catch (error) {
    if (!(error instanceof Fault) || error.body.code !== 'book.inconsistent') throw error;
    return [
      checked('ledgerTotals', null, [finding('inconsistent', { text: String(error.body.params['detail']) })]),
    ];
  }
}

/** S + new + reactivated − lost = E to the unit, and each month opens with what the month before closed with. */
function rollForwards(months: readonly PeriodFacts[]): VerifyCheck {
  const findings: Finding[] = [];
  let closingBefore: number | null = null;
  for (const facts of months) {
    const { opening, new: joined, reactivated, lost, closing } = describeRollForward(facts);
    const month = periodText(facts.period, facts.settings);
    if (opening + joined + reactivated - lost !== closing) {
      findings.push(finding('rollForward', { month, opening, joined, reactivated, lost, closing }));
    }
    if (facts.standing.kept.count + lost !== opening)
      findings.push(finding('keptAndLost', { month, opening }));
    if (closingBefore !== null && opening !== closingBefore) {
      findings.push(finding('opening', { month, opening, before: closingBefore }));
    }
    closingBefore = closing;
  }
  return checked('rollForwards', { unit: 'months', count: months.length }, findings);
}

/** Every month's revenue adds up, is its net revenue, and opens with what the month before closed with, to the cent. */
function revenueRollForwards(months: readonly PeriodFacts[]): VerifyCheck {
  for (let at = 0; at < months.length; at += monthsAtOnce) findRevenueOf(months.slice(at, at + monthsAtOnce));
  const findings = revenueFindings(
    months.map((month) => ({
      name: periodText(month.period, month.settings),
      flow: revenueFlowOf(month),
      netRevenue: month.settings.base.kind === 'contract' ? null : month.revenue,
    })),
  );
  return checked('revenueRollForwards', { unit: 'months', count: months.length }, findings);
}

/** What the figures are reckoned from is what the book holds, line by line and to the cent. */
function ledgerTotals({ index }: LedgerFacts): VerifyCheck {
  const { columns, firstDay, lastDay } = index;
  const amount = columns.amounts.reduce((sum, value) => sum + value, 0);
  const findings: Finding[] = [];
  if (firstDay !== null && lastDay !== null) {
    const identified = totalBetween(index.identified, firstDay, lastDay + 1);
    const anonymous = totalBetween(index.anonymous, firstDay, lastDay + 1);
    if (identified.lineCount + anonymous.lineCount !== columns.lineCount)
      findings.push(finding('linesMissing'));
    if (identified.amount + anonymous.amount !== amount) findings.push(finding('amountsMissing'));
  }
  return checked('ledgerTotals', { unit: 'lines', count: columns.lineCount }, findings);
}

/** From where the records begin that decide who is a customer: the sales, or the contracts. */
function monthsOf({ firstDay, dataThrough }: LedgerFacts): Period[] {
  const months: Period[] = [];
  if (firstDay === null || dataThrough === null) return months;
  for (
    let month = periodOfDay(firstDay, 'month');
    month.start <= dataThrough;
    month = shiftPeriod(month, 1)
  ) {
    months.push(month);
  }
  return months;
}

function checked(name: string, extent: VerifyCheck['extent'], findings: readonly Finding[]): VerifyCheck {
  const ok = findings.length === 0;
  return { name, ok, findings, extent: ok ? extent : null };
}
