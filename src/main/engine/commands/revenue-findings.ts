import type { RevenueFlow } from '@shared/ledger/revenue-flow';
import { finding, type Finding } from '@shared/model/finding';

/** The revenue roll-forward of one month, and what it is held against. */
export interface RevenueMonth {
  readonly name: string;
  readonly flow: RevenueFlow;
  /** Net revenue of the month; null where contracts decide what a customer brings. */
  readonly netRevenue: number | null;
}

/** What does not hold in the revenue roll-forward of consecutive months. */
export function revenueFindings(months: readonly RevenueMonth[]): Finding[] {
  return months.flatMap((month, place) => [
    ...footing(month),
    ...againstNetRevenue(month),
    ...opening(month, months[place - 1]),
  ]);
}

/** opening + new + expansion + reactivation − contraction − churned = closing, to the cent. */
function footing({ name, flow }: RevenueMonth): Finding[] {
  const { opening: before, new: first, expansion, reactivation, contraction, churn, closing } = flow;
  const gained = first.amount + expansion.amount + reactivation.amount;
  const lost = contraction.amount + churn.amount;
  return before.amount + gained - lost === closing.amount
    ? []
    : [
        finding(
          'revenueRollForward',
          { month: name },
          { opening: before.amount, gained, lost, closing: closing.amount },
        ),
      ];
}

/** Customers below zero count with nothing; what that leaves out makes up the net revenue of the month. */
function againstNetRevenue({ name, flow, netRevenue }: RevenueMonth): Finding[] {
  const net = flow.closing.amount - flow.belowZero.amount;
  return netRevenue === null || netRevenue === net
    ? []
    : [finding('netRevenue', { month: name }, { closing: net, netRevenue })];
}

/** A customer of unknown value is left out at both ends of a month, so that its neighbours may hold it. */
function opening({ name, flow }: RevenueMonth, before: RevenueMonth | undefined): Finding[] {
  if (before === undefined || flow.leftOut.count > 0 || before.flow.leftOut.count > 0) return [];
  const closed = before.flow.closing.amount;
  return flow.opening.amount === closed
    ? []
    : [finding('revenueOpening', { month: name }, { opening: flow.opening.amount, before: closed })];
}
