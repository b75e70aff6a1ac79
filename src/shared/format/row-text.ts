import type { RowSource } from '../contract/customer-views';
import { sourceName } from './source-name';

/** The row of a file that says so: `contracts.csv · Sheet1 · 12`. */
export function rowText({ fileName, sheet, row }: RowSource): string {
  return `${sourceName({ fileName, sheet })} · ${row}`;
}
