import type { LineProducts } from '@shared/ledger/line-products';
import { damaged } from '../book-faults';
import { readRow, readRows, type Database } from '../sqlite';
import { productKey } from './product-keys';

/** What each line that counts sold, in the order of `readLedgerColumns`. */
export function readLineProducts(database: Database): LineProducts {
  const entries = readEntries(database);
  const identities = new Map<string, number>();
  const indexes = new Int32Array(entries.reduce((most, { id }) => Math.max(most, id), 0) + 1).fill(-1);
  const ids: number[] = [];
  for (const { id, code, name } of entries) {
    // A category alone says of what kind something was, not what.
    if (code === '' && name === '') continue;
    const key = productKey(code, name);
    const index = identities.get(key) ?? ids.push(id) - 1;
    identities.set(key, index);
    indexes[id] = index;
  }
  const { ofLine, linesOfEntry } = readProductsOfLines(database, indexes);
  const names = new CommonTexts(ids.length);
  const categories = new CommonTexts(ids.length);
  const codes = Array<string>(ids.length).fill('');
  for (const { id, code, name, category } of entries) {
    const index = indexes[id] ?? -1;
    if (index < 0) continue;
    codes[index] = code;
    names.add(index, name, linesOfEntry[id] ?? 0);
    categories.add(index, category, linesOfEntry[id] ?? 0);
  }
  return {
    ofLine,
    ids: Int32Array.from(ids),
    codes,
    names: codes.map((code, index) => names.of(index) || code),
    categories: codes.map((_, index) => categories.of(index)),
  };
}

interface ProductEntry {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly category: string;
}

function readEntries(database: Database): readonly ProductEntry[] {
  return readRows(database, 'SELECT id, code, name, category FROM product ORDER BY id', [], (row) => ({
    id: row.integer(0),
    code: row.text(1),
    name: row.text(2),
    category: row.text(3),
  }));
}

function readProductsOfLines(
  database: Database,
  indexes: Int32Array,
): { ofLine: Int32Array; linesOfEntry: Int32Array } {
  // Counting those that are not replaced would look into every line; the few that are leave room at the end.
  const capacity = readRow(database, 'SELECT count(*) FROM sale_line', [], (row) => row.integer(0));
  const ofLine = new Int32Array(capacity).fill(-1);
  const linesOfEntry = new Int32Array(indexes.length);
  const statement = database.prepare(
    'SELECT product_id FROM sale_line WHERE replaced_by IS NULL ORDER BY id',
  );
  let lineCount = 0;
  try {
    for (; statement.step(); lineCount += 1) {
      const [cell] = statement.get();
      if (cell === null) continue;
      const id = Number(cell);
      const index = indexes[id];
      if (index === undefined) throw damaged(`no product ${id}`);
      ofLine[lineCount] = index;
      linesOfEntry[id] = (linesOfEntry[id] ?? 0) + 1;
    }
  } finally {
    statement.free();
  }
  return { ofLine: lineCount === capacity ? ofLine : ofLine.slice(0, lineCount), linesOfEntry };
}

/** By place the text that most lines have; of two as frequent ones the first. Blank only where there is no other. */
class CommonTexts {
  readonly #counts: Map<string, number>[];

  constructor(places: number) {
    this.#counts = Array.from({ length: places }, () => new Map<string, number>());
  }

  add(place: number, text: string, lines: number): void {
    const counts = this.#counts[place];
    if (text === '' || counts === undefined) return;
    counts.set(text, (counts.get(text) ?? 0) + lines);
  }

  of(place: number): string {
    let best = '';
    let most = -1;
    for (const [text, lines] of this.#counts[place] ?? []) {
      if (lines > most) {
        best = text;
        most = lines;
      }
    }
    return best;
  }
}
