import { Fault } from '@shared/base/fault';
import { totalBetween } from '@shared/ledger/daily-totals';
import { describeRollForward } from '@shared/metrics/overview';
import type { LedgerFacts } from '@shared/metrics/period-facts';
import { periodOfDay, periodText, shiftPeriod, type Period } from '@shared/model/period';
import { checkIntegrity } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import type { Task } from '../session/task';

export interface VerifyCheck {
  readonly name: string;
  readonly ok: boolean;
  /** What was looked at, or what does not hold. */
  readonly detail: string;
}

/** Verifies the open book: the file as a database, every import's reconciliation, every month's roll-forward. */
export function verifyBook({ session }: EngineContext, _input: undefined, task: Task): VerifyCheck[] {
  const open = session.current();
  task.report({ phase: 'checking', rows: 0, share: null });
  const stored = checkIntegrity(open.book.database).map(({ name, findings }) => checked(name, '', findings));
  return [...stored, ...figureChecks(open)];
}

/** A book that contradicts itself may have no figures to check. */
function figureChecks(open: OpenBook): VerifyCheck[] {
  try {
    const facts = open.facts();
    return [ledgerTotals(facts), rollForwards(facts)];
  } catch (error) {
    if (!(error instanceof Fault) || error.body.code !== 'book.inconsistent') throw error;
    return [checked('ledgerTotals', '', [String(error.body.params['detail'])])];
  }
}

/** S + new + reactivated − lost = E to the unit, and each month opens with what the month before closed with. */
function rollForwards(facts: LedgerFacts): VerifyCheck {
  const months = monthsOf(facts);
  const findings: string[] = [];
  let closingBefore: number | null = null;
  for (const month of facts.series(months)) {
    const { opening, new: joined, reactivated, lost, closing } = describeRollForward(month);
    const name = periodText(month.period, facts.settings);
    if (opening + joined + reactivated - lost !== closing) {
      findings.push(`${name}: ${opening} + ${joined} + ${reactivated} - ${lost} is not ${closing}`);
    }
    if (month.standing.kept.count + lost !== opening)
      findings.push(`${name}: kept and lost are not the opening`);
    if (closingBefore !== null && opening !== closingBefore) {
      findings.push(`${name}: opens with ${opening}, the month before closed with ${closingBefore}`);
    }
    closingBefore = closing;
  }
  return checked('rollForwards', `${months.length} months`, findings);
}

/** What the figures are reckoned from is what the book holds, line by line and to the cent. */
function ledgerTotals({ index }: LedgerFacts): VerifyCheck {
  const { columns, firstDay, lastDay } = index;
  const amount = columns.amounts.reduce((sum, value) => sum + value, 0);
  const findings: string[] = [];
  if (firstDay !== null && lastDay !== null) {
    const identified = totalBetween(index.identified, firstDay, lastDay + 1);
    const anonymous = totalBetween(index.anonymous, firstDay, lastDay + 1);
    if (identified.lineCount + anonymous.lineCount !== columns.lineCount) findings.push('lines are missing');
    if (identified.amount + anonymous.amount !== amount) findings.push('amounts are missing');
  }
  return checked('ledgerTotals', `${columns.lineCount} lines`, findings);
}

function monthsOf({ index, dataThrough }: LedgerFacts): Period[] {
  const months: Period[] = [];
  if (index.firstDay === null || dataThrough === null) return months;
  for (
    let month = periodOfDay(index.firstDay, 'month');
    month.start <= dataThrough;
    month = shiftPeriod(month, 1)
  ) {
    months.push(month);
  }
  return months;
}

function checked(name: string, detail: string, findings: readonly string[]): VerifyCheck {
  return { name, ok: findings.length === 0, detail: findings.length === 0 ? detail : findings.join('; ') };
}
