import type { ContractTerm } from '../model/records';
import { lastCoveredDay } from './contract-cover';
import type { ContractColumns } from './contract-values';
import { standingBits } from './standing-sweep';

/**
 * Enters the terms of all contracts into the standings of consecutive periods, for the contract base: in the opening
 * base who is covered on the day before the period, in the closing base who is on its last day. A term that was
 * cancelled before it began covers no day and is no first contract.
 *
 * @param boundaries the start of the period before the first, the start of each period, the end of the last
 * @param codes by period, one byte a customer; the bits of the base are added to it
 */
export function sweepContracts(
  { customers, starts, lasts, firstDays }: ContractColumns,
  boundaries: Int32Array,
  codes: readonly Uint8Array[],
): void {
  const { inOpening, inClosing, firstInside, present } = standingBits;
  for (let place = 0; place < starts.length; place++) {
    const first = starts[place] as number;
    const last = lasts[place] as number;
    if (last < first) continue;
    const customer = customers[place] as number;
    const firstEver = firstDays[customer] as number;
    for (let period = 0; period < codes.length; period++) {
      const start = boundaries[period + 1] as number;
      const end = boundaries[period + 2] as number;
      let bits = 0;
      if (first < start && last >= start - 1) bits |= inOpening;
      if (first < end && last >= end - 1) bits |= inClosing;
      if (first < end && last >= start) bits |= present;
      if (bits === 0) continue;
      if (firstEver >= start && firstEver < end) bits |= firstInside;
      const code = codes[period] as Uint8Array;
      code[customer] = (code[customer] as number) | bits;
    }
  }
}

/** By customer, the first day of the first contract that ever covered one. */
export function firstCoveredDays(
  contracts: readonly ContractTerm[],
  graceDays: number,
): ReadonlyMap<number, number> {
  const firstDays = new Map<number, number>();
  for (const term of contracts) {
    if (lastCoveredDay(term, graceDays) < term.startDay) continue;
    const known = firstDays.get(term.customer);
    if (known === undefined || term.startDay < known) firstDays.set(term.customer, term.startDay);
  }
  return firstDays;
}
