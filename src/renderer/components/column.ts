import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Row> {
  readonly id: string;
  /** The unit is said here, once. */
  readonly header: string;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  /** A CSS grid track: `minmax(160px, 2fr)`. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  /** What is copied and exported: text as it stands, numbers in plain digits. */
  readonly plain: (row: Row) => string;
  readonly sortable?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}
