import type { StagedLines } from '@shared/ledger/staged-lines';
import { readRows, type Database } from '../sqlite';

/** A number for each product identity, by product id in the book and by dictionary index in the file. */
export function numberProducts(
  database: Database,
  staged: StagedLines,
): { ofBook: Int32Array; ofFile: Int32Array } {
  const keys = new Map<string, number>();
  const products = readRows(database, 'SELECT id, code, name FROM product', [], (row) => ({
    id: row.integer(0),
    key: productKey(row.text(1), row.text(2)),
  }));
  const ofBook = new Int32Array(products.reduce((most, { id }) => Math.max(most, id), 0) + 1);
  for (const { id, key } of products) {
    if (!keys.has(key)) keys.set(key, keys.size + 1);
    ofBook[id] = keys.get(key) ?? 0;
  }
  const ofFile = Int32Array.from(
    staged.productDictionary,
    ({ code, name }) => keys.get(productKey(code, name)) ?? 0,
  );
  return { ofBook, ofFile };
}

/** What makes a product the same: its code, or its name where it has none. */
export function productKey(code: string, name: string): string {
  return code === '' ? `name ${name}` : `code ${code}`;
}
