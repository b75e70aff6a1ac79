import type { Day } from '@shared/model/day';

/** A table to hand over: what each column holds decides how it is written. */
export interface TableDocument {
  /** Name of the sheet in a workbook. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** A cell for every column: text, a number, a day or minor units, as the column says; null: blank. */
  readonly rows: readonly (readonly (string | number | Day | null)[])[];
  /** Decimals of the currency that money columns are in. */
  readonly decimals: number;
}

export interface TableColumn {
  readonly header: string;
  readonly kind: 'text' | 'count' | 'number' | 'day' | 'money';
}
