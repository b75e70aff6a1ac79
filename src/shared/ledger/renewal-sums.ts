import { monthlyValue } from './contract-value';
import type { DueContract } from './renewals';

/** What became of contracts that fell due, in contracts and in money by the month. */
export interface RenewalSums {
  readonly due: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  /** early + onTime + late */
  readonly renewed: number;
  readonly notRenewed: number;
  /** Not yet decided: in no rate. renewed + notRenewed + pending = due */
  readonly pending: number;
  /** Monthly value of the decided contracts whose own value and, where renewed, the renewal's is known. */
  readonly dueValue: number;
  /** What their renewals bring a month. */
  readonly renewedValue: number;
  /** The same, of each contract no more than it brought before. */
  readonly keptValue: number;
  /** Decided contracts left out of the sums of money: the file has no value of theirs or of their renewal's, or one below 0. */
  readonly withoutValue: number;
}

/** Old and new monthly value of one contract; null where the file does not say one of them. */
export interface RenewalValue {
  readonly before: number;
  /** 0 where it was not renewed. */
  readonly after: number;
}

export function renewalValue({ term, renewals }: DueContract): RenewalValue | null {
  const before = monthlyValue(term);
  if (before === null || before < 0) return null;
  let after = 0;
  for (const renewal of renewals) {
    const value = monthlyValue(renewal);
    if (value === null || value < 0) return null;
    after += value;
  }
  return { before, after };
}

export function isRenewed({ state }: DueContract): boolean {
  return state === 'early' || state === 'onTime' || state === 'late';
}

export function sumRenewals(contracts: Iterable<DueContract>): RenewalSums {
  const counts = { early: 0, onTime: 0, late: 0, notRenewed: 0, pending: 0 };
  const money = { dueValue: 0, renewedValue: 0, keptValue: 0, withoutValue: 0 };
  for (const contract of contracts) {
    counts[contract.state]++;
    if (contract.state === 'pending') continue;
    const value = renewalValue(contract);
    if (value === null) {
      money.withoutValue++;
      continue;
    }
    money.dueValue += value.before;
    money.renewedValue += value.after;
    money.keptValue += Math.min(value.before, value.after);
  }
  const renewed = counts.early + counts.onTime + counts.late;
  return { ...counts, ...money, renewed, due: renewed + counts.notRenewed + counts.pending };
}
