import type { AmountReading } from '../columns/amount-reading';
import { currenciesOfMark } from '../columns/currency-marks';
import type { ValueColumn } from '../columns/value-column';
import { cellText } from '../readers/cell';
import type { ImportNote } from '../readers/table-reader';
import { headerCurrencies } from '../matching/header-names';
import type { NumberField, SheetColumns } from './sheet-columns';

const DEFAULT_CURRENCY = 'USD';

/** In which currency the rows are, as far as a column, a header or a sign says. */
export interface SettledCurrency {
  /** The currency that amounts are reckoned in. */
  readonly currency: string;
  /** The one that the file names, or null. */
  readonly found: string | null;
  readonly notes: readonly ImportNote[];
  /** False: no row says anything against that currency. */
  readonly mayConflict: boolean;
  /** What a row says against that currency (a code, a sign), or null. */
  conflictAt(row: number): CurrencyConflict | null;
}

/** A row in another currency than the amounts are reckoned in. */
export interface CurrencyConflict {
  readonly column: string;
  readonly value: string;
  /** The currencies it can mean; none where the word is unknown. */
  readonly currencies: readonly string[];
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
  money: NumberField,
  reading: AmountReading | null,
  bookCurrency: string | null,
): SettledCurrency {
  const column = columns.values('currency');
  const byCell = column === null ? [] : readCurrencies(column);
  const header = columns.header(money);
  const inHeader = headerCurrencies(header);
  const inCells = reading?.firstCurrencies() ?? null;
  const named = column === null ? null : mostFrequent(column, byCell, columns.count);
  const possible = named ?? inHeader ?? inCells ?? null;
  const found = possible?.length === 1 ? (possible[0] ?? null) : null;
  const currency = bookCurrency ?? possible?.[0] ?? DEFAULT_CURRENCY;
  const assumed = bookCurrency === null && possible !== null && possible.length > 1;
  const against = (possibleHere: readonly string[] | null | undefined): possibleHere is readonly string[] =>
    possibleHere !== null && possibleHere !== undefined && !possibleHere.includes(currency);
  const headerConflict = against(inHeader) ? { column: header, value: header, currencies: inHeader } : null;
  return {
    currency,
    found,
    notes: assumed ? [assumptionNote(possible)] : [],
    mayConflict: headerConflict !== null || byCell.some(against) || inCells !== null,
    conflictAt(row) {
      const cellIndex = column?.indexes[row] ?? 0;
      if (column !== null && cellIndex !== 0) {
        const currencies = byCell[cellIndex];
        if (against(currencies))
          return { column: columns.header('currency'), value: cellText(column.cell(row)), currencies };
      } else if (headerConflict) return headerConflict;
      const marked = reading?.currenciesAt(row);
      return against(marked)
        ? { column: header, value: cellText(reading?.cell(row)), currencies: marked }
        : null;
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
