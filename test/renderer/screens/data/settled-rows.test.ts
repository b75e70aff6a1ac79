import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptRow } from '@shared/contract/views';
import { faultyCells } from '@renderer/screens/data/faulty-cells';
import { placeAt, withoutSurplus } from '@renderer/screens/data/settled-rows';

function keptRow(id: number, cells: readonly string[] = [], issues: KeptRow['issues'] = []): KeptRow {
  return { id, row: id, cells, issues, amount: null, day: null };
}

describe('A list from which rows settle', () => {
  it('never moves a row: each stays where it stood before any had settled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.nat({ max: 39 }), { maxLength: 40 }),
        (count, order) => {
          const places = [...new Set(order.filter((index) => index < count))];
          const settled = places.map((index) => ({
            index,
            row: keptRow(index),
            outcome: 'imported' as const,
          }));
          const open = Array.from({ length: count }, (_, index) => index).filter(
            (index) => !places.includes(index),
          );
          const shown = Array.from({ length: count }, (_, index) => {
            const place = placeAt(index, settled);
            return 'settled' in place ? place.settled.row.id : open[place.engineIndex];
          });
          expect(shown).toEqual(Array.from({ length: count }, (_, index) => index));
        },
      ),
    );
  });
});

describe('The cells of a row that is tried again', () => {
  it('end with the header where what stands behind it is blank', () => {
    expect(withoutSurplus(['a', 'b', '', ' '], 2)).toEqual(['a', 'b']);
    expect(withoutSurplus(['a', 'b', '', 'x'], 2)).toEqual(['a', 'b', '', 'x']);
    expect(withoutSurplus(['a', ''], 2)).toEqual(['a', '']);
  });
});

describe('A reason', () => {
  const headers = ['Date', 'Amount', 'Amount'];
  const issue = (column: string, value: string) => ({ row: 1, column, value, reason: 'amount.invalid' });

  it('marks the cell of its column; of two columns with one header, that which holds its text', () => {
    expect([...faultyCells(keptRow(1, ['1', '5', 'x'], [issue('Amount', 'x')]), headers).keys()]).toEqual([
      2,
    ]);
    expect([...faultyCells(keptRow(1, ['1', 'x', '5'], [issue('Amount', 'x')]), headers).keys()]).toEqual([
      1,
    ]);
  });

  it('about the whole row, or about a column that the file does not have, marks no cell', () => {
    expect(
      faultyCells(keptRow(1, ['1', '5', 'x'], [issue('', 'x'), issue('Total', 'x')]), headers).size,
    ).toBe(0);
  });
});
