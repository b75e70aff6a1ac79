import { dayOfRunningOut } from './contract-cover';
import type { ContractTerm } from '../model/records';

/** The last day on which a renewal may begin: the day after the contract ran out, and the days of grace. */
export function deadlineOf(term: ContractTerm, graceDays: number): number {
  return dayOfRunningOut(term) + 1 + graceDays;
}

/**
 * By its days a term continues a contract that it does not name if it begins in the second half of the contract or
 * later, up to the deadline, and ends after it. It has to be of the same product too, where both name one.
 */
export function couldContinue(
  old: ContractTerm,
  next: ContractTerm,
  graceDays: number,
  asOf: number = Infinity,
): boolean {
  const last = dayOfRunningOut(old, asOf);
  return (
    next.startDay > old.startDay &&
    2 * (next.startDay - old.startDay) > last + 1 - old.startDay &&
    next.startDay <= last + 1 + graceDays &&
    next.endDay > last
  );
}

/** Numbers are compared without regard to blanks around them and case. */
export function contractNumber(text: string): string {
  return text.trim().toLowerCase();
}

export function productName(text: string): string {
  return text.trim().toLowerCase();
}

/** Whether two terms may be of the same product: where either names none, nothing speaks against it. */
export function isSameProduct(one: ContractTerm, other: ContractTerm): boolean {
  if (one.product === other.product || one.product === '' || other.product === '') return true;
  const [left, right] = [productName(one.product), productName(other.product)];
  return left === '' || right === '' || left === right;
}
