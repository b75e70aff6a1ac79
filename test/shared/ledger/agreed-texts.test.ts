import { describe, expect, it } from 'vitest';
import { agreedTexts } from '@shared/ledger/agreed-texts';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import { dayNumber } from '@shared/model/day';
import { ledgerColumns } from '../../helpers/ledger-columns';

const never = dayNumber(1000);

/** Lines as [day, customer, amount, text]. */
function textsBy(lines: readonly (readonly [number, number, number, string])[]) {
  const values = [...new Set(lines.map(([, , , text]) => text).filter((text) => text !== ''))];
  const columns = ledgerColumns(
    lines.map(([day, customer, amount]) => ({ day: dayNumber(day), customer, amount })),
  );
  const ofLine = Int32Array.from(lines, ([, , , text]) => values.indexOf(text));
  return agreedTexts(findPurchases(buildLedgerIndex(columns), false), never, { values, ofLine });
}

describe('what the lines of a customer say in a column', () => {
  it('is what all of them say, lines that say nothing apart', () => {
    expect(
      textsBy([
        [1, 0, 5, 'FR'],
        [2, 0, 5, ''],
        [3, 0, 5, 'FR'],
        [4, 1, 5, 'UK'],
      ]),
    ).toEqual(['FR', 'UK']);
  });

  it('is what the first purchase says where they differ', () => {
    expect(
      textsBy([
        [3, 0, 5, 'UK'],
        [1, 0, 5, 'FR'],
        [9, 0, 5, 'UK'],
      ]),
    ).toEqual(['FR']);
  });

  it('is what all lines say even where the first purchase says nothing', () => {
    expect(
      textsBy([
        [1, 0, 5, ''],
        [2, 0, 5, 'UK'],
      ]),
    ).toEqual(['UK']);
  });

  it('is nothing where they differ and the first purchase says nothing', () => {
    expect(
      textsBy([
        [1, 0, 5, ''],
        [2, 0, 5, 'UK'],
        [3, 0, 5, 'FR'],
      ]),
    ).toEqual([undefined]);
  });

  it('is nothing of a line without a customer', () => {
    expect(
      textsBy([
        [1, -1, 5, 'UK'],
        [2, 0, 5, 'FR'],
      ]),
    ).toEqual(['FR']);
  });
});
