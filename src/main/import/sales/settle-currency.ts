import type { AmountReading } from '../columns/amount-reading';
import { currenciesOfMark } from '../columns/currency-marks';
import type { ValueColumn } from '../columns/value-column';
import { cellText } from '../readers/cell';
import type { ImportNote } from '../readers/table-reader';
import { headerCurrencies } from '../matching/header-names';
import type { SheetColumns } from '../sheet/sheet-columns';

const DEFAULT_CURRENCY = 'USD';

/** In which currency the rows are, as far as a column, a header or a sign says. */
export interface SettledCurrency {
  /** The currency that amounts are reckoned in. */
  readonly currency: string;
  /** The one that the file names, or null. */
  readonly found: string | null;
  readonly notes: readonly ImportNote[];
  /** What a row says against that currency (a code, a sign), or null. */
  conflictAt(row: number): { readonly column: string; readonly value: string } | null;
}

/** Possible currencies of each distinct cell of a currency column; null: blank. Unknown words stand for none. */
function readCurrencies(column: ValueColumn): readonly (readonly string[] | null)[] {
  return column.values.map((value) => {
    const text = cellText(value);
    return text === '' ? null : (currenciesOfMark(text) ?? []);
  });
}

/**
 * Settles the currency of a file. The book's stands; for a new book it is the file's: the one most rows name in
 * their column, else the header's, else that of signs beside the amounts. A sign that several currencies share
 * (¥, 元, $) is taken for the first of them, and that is said.
 */
export function settleCurrency(
  columns: SheetColumns,
  readings: readonly AmountReading[],
  bookCurrency: string | null,
): SettledCurrency {
  const column = columns.values('currency');
  const byCell = column === null ? [] : readCurrencies(column);
  const money = columns.mapping.amount === undefined ? 'unitPrice' : 'amount';
  const inHeader = headerCurrencies(columns.header(money));
  const inCells = readings
    .map((reading) => reading.firstCurrencies())
    .find((currencies) => currencies !== null);
  const named = column === null ? null : mostFrequent(column, byCell, columns.count);
  const possible = named ?? inHeader ?? inCells ?? null;
  const found = possible?.length === 1 ? (possible[0] ?? null) : null;
  const currency = bookCurrency ?? possible?.[0] ?? DEFAULT_CURRENCY;
  const assumed = bookCurrency === null && possible !== null && possible.length > 1;
  const against = (possibleHere: readonly string[] | null | undefined): boolean =>
    possibleHere !== null && possibleHere !== undefined && !possibleHere.includes(currency);
  const headerConflict = against(inHeader)
    ? { column: columns.header(money), value: columns.header(money) }
    : null;
  return {
    currency,
    found,
    notes: assumed ? [assumptionNote(possible)] : [],
    conflictAt(row) {
      const cellIndex = column?.indexes[row] ?? 0;
      if (column !== null && cellIndex !== 0) {
        if (against(byCell[cellIndex]))
          return { column: columns.header('currency'), value: cellText(column.cell(row)) };
      } else if (headerConflict) return headerConflict;
      const marked = readings.find((reading) => against(reading.currenciesAt(row)));
      return marked ? { column: columns.header(money), value: cellText(marked.cell(row)) } : null;
    },
  };
}

const MAX_NAMED_OTHERS = 3;

function assumptionNote([currency = '', ...others]: readonly string[]): ImportNote {
  const named = others.slice(0, MAX_NAMED_OTHERS).join(', ');
  return { code: 'import.currencyAssumed', params: { currency, others: named } };
}

function mostFrequent(
  column: ValueColumn,
  byCell: readonly (readonly string[] | null)[],
  count: number,
): readonly string[] | null {
  const rows = new Map<readonly string[], number>();
  for (let row = 0; row < count; row += 1) {
    const possible = byCell[column.indexes[row] ?? 0];
    if (possible && possible.length > 0) rows.set(possible, (rows.get(possible) ?? 0) + 1);
  }
  return [...rows].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}
