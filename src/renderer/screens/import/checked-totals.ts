import type { ImportPlan } from '@shared/contract/views';
import type { Staged } from './wizard-state';

/** What all files together will do. */
export interface CheckedTotals {
  /** Files that bring at least one row. */
  readonly files: number;
  readonly rowsImported: number;
  readonly changedInvoices: number;
  readonly replacedLines: number;
  /** Minor units. */
  readonly replacedAmount: number;
}

export function checkedTotals(staged: Staged): CheckedTotals {
  const plans = plansOf(staged);
  const sum = (of: (plan: ImportPlan) => number) => plans.reduce((total, plan) => total + of(plan), 0);
  return {
    files: plans.filter(({ reconciliation }) => reconciliation.rowsImported > 0).length,
    rowsImported: sum(({ reconciliation }) => reconciliation.rowsImported),
    changedInvoices: sum((plan) => plan.changedInvoices),
    replacedLines: sum((plan) => plan.replacedLines),
    replacedAmount: sum((plan) => plan.replacedAmount),
  };
}

/** The plans of the files that can be imported. */
export function plansOf(staged: Staged): readonly ImportPlan[] {
  if (staged.kind === 'file') return [staged.plan];
  return staged.batch.files.map(({ plan }) => plan).filter((plan) => plan !== null);
}
