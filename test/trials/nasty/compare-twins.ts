import { cellText, type Cell } from '@main/import/readers/cell';
import { columnLetters } from '@main/import/readers/sheet-rows';
import type { Difference } from './compare-expected';
import type { Reading, SheetCells } from './read-sheets';

type Read = Extract<Reading, { kind: 'read' }>;

/** Books that their makers saved in several formats: the same cells are to be read from each. */
export function compareTwins(readings: ReadonlyMap<string, Reading>): {
  readonly pairs: number;
  readonly cells: number;
  readonly differences: readonly Difference[];
} {
  const families = new Map<string, [string, Read][]>();
  for (const [file, reading] of readings) {
    if (reading.kind !== 'read' || reading.format === 'csv') continue;
    const name = file.replace(/\.\w+$/, '');
    families.set(name, [...(families.get(name) ?? []), [file, reading]]);
  }
  const differences: Difference[] = [];
  let pairs = 0;
  let cells = 0;
  for (const [first, ...others] of families.values()) {
    for (const other of others) {
      if (first === undefined) continue;
      pairs += 1;
      cells += comparePair(first[1], other, differences);
    }
  }
  return { pairs, cells, differences };
}

function comparePair(one: Read, [file, other]: readonly [string, Read], differences: Difference[]): number {
  let cells = 0;
  one.sheets.forEach((sheet, index) => {
    const twin = other.sheets.find(({ name }) => name === sheet.name);
    if (twin === undefined) return;
    for (const [address, left, right] of cellPairs(sheet, twin)) {
      cells += 1;
      if (comparable(left) !== comparable(right)) {
        differences.push({
          book: file,
          sheet: index,
          cell: address,
          read: comparable(right),
          shown: comparable(left),
        });
      }
    }
  });
  return cells;
}

function* cellPairs(one: SheetCells, other: SheetCells): Generator<[string, Cell, Cell]> {
  for (const row of new Set([...one.rows.keys(), ...other.rows.keys()])) {
    const left = one.rows.get(row) ?? [];
    const right = other.rows.get(row) ?? [];
    for (let column = 0; column < Math.max(left.length, right.length); column += 1) {
      const pair = [left[column] ?? null, right[column] ?? null] as const;
      if (pair.every((cell) => cell === null || cell === '')) continue;
      yield [`${columnLetters(column)}${row}`, ...pair];
    }
  }
}

/** Formats keep a different number of digits, and dates with or without a time at midnight. */
function comparable(cell: Cell): string {
  const text = typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : cellText(cell);
  return text.replace(/^(\d{4}-\d\d-\d\d)(?:[T ]00:00:00)?$/, '$1').replace('T', ' ');
}
