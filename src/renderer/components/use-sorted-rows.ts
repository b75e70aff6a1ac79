import { useMemo, useState } from 'react';
import type { Column, Sort } from './column';

type SortKey = string | number | null;

/** A column by which rows that are all here can be put in order. */
export interface SortedColumn<Row> extends Column<Row> {
  readonly sortBy?: (row: Row) => SortKey;
}

interface SortedRows<Row> {
  readonly rows: readonly Row[];
  readonly sort: Sort | undefined;
  readonly setSort: (sort: Sort) => void;
}

/** Rows that are all here, in the order that was asked for; without one, in their own. Missing values stand last. */
export function useSortedRows<Row>(
  rows: readonly Row[],
  columns: readonly SortedColumn<Row>[],
  language: string,
): SortedRows<Row> {
  const [sort, setSort] = useState<Sort | undefined>(undefined);
  const key = columns.find((column) => column.id === sort?.column)?.sortBy;
  const descending = sort?.descending ?? false;
  const sorted = useMemo(() => {
    if (key === undefined) return rows;
    const collator = new Intl.Collator(language, { numeric: true });
    return [...rows].sort((left, right) => compareKeys(key(left), key(right), descending, collator));
  }, [rows, key, descending, language]);
  return { rows: sorted, sort, setSort };
}

export function compareKeys(
  left: SortKey,
  right: SortKey,
  descending: boolean,
  collator: Intl.Collator,
): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(String(left), String(right));
  return descending ? -order : order;
}
