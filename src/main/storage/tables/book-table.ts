import type { Breathe } from '../sqlite';

export type TableCell = string | number | null;

/** A table of a book as other programs read it: ISO dates, money in whole minor units, customers as they count now. */
export interface BookTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly scan: (breathe: Breathe, visit: (cells: readonly TableCell[]) => void) => Promise<void>;
}
