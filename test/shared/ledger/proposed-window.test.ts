import { describe, expect, it } from 'vitest';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { proposeWindow } from '@shared/ledger/proposed-window';
import { findPurchases } from '@shared/ledger/purchases';
import { ledgerColumns, type TestLine } from '../../helpers/ledger-columns';

function proposed(lines: readonly TestLine[]) {
  return proposeWindow(findPurchases(buildLedgerIndex(ledgerColumns(lines)), false));
}

/** One customer a gap: two purchases that far apart. */
function withGaps(gaps: readonly number[]): TestLine[] {
  return gaps.flatMap((gap, customer) => [
    { customer, day: 18_000, amount: 100 },
    { customer, day: 18_000 + gap, amount: 100 },
  ]);
}

describe('the proposed window', () => {
  it('is the 95th percentile of the gaps by nearest rank, rounded up to 30/60/90/180/365', () => {
    const gaps = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(proposed(withGaps(gaps))).toEqual({ days: 180, gapDays: 95, gapCount: 100 });
  });

  it.each([
    [30, 30],
    [31, 60],
    [90, 90],
    [181, 365],
    [700, 365],
  ])('gaps of %d days propose %d', (gap, days) => {
    expect(proposed(withGaps(Array<number>(40).fill(gap)))?.days).toBe(days);
  });

  it('is none under 30 gaps; two orders of one day make no gap', () => {
    expect(proposed(withGaps(Array<number>(29).fill(20)))).toBeNull();
    expect(
      proposed([
        ...withGaps(Array<number>(29).fill(20)),
        ...withGaps([0]).map((line) => ({ ...line, customer: 29 })),
      ]),
    ).toBeNull();
    expect(proposed([])).toBeNull();
  });
});
