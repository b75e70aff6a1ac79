/** What the thread that reads an .xls workbook posts (xls-worker.cjs). */
export type FromXlsWorker = XlsBook | XlsRefusal | XlsRows;

export interface XlsBook {
  readonly kind: 'book';
  readonly date1904: boolean;
  readonly sheets: readonly XlsSheet[];
}

export interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Up to the last row that holds anything. */
  readonly rowCount: number;
  readonly hiddenRows: number;
  readonly mergedRanges: number;
}

export interface XlsRefusal {
  readonly kind: 'refused';
  readonly reason:
    'file.password' | 'file.truncated' | 'file.brokenXml' | 'file.empty' | 'file.notSpreadsheet';
  /** What a container without a workbook holds instead. */
  readonly content?: string | undefined;
}

export interface XlsRows {
  readonly kind: 'rows';
  readonly rows: readonly (readonly PlainCell[])[];
  readonly rowNumbers: readonly number[];
  readonly formats: readonly string[];
  /** Index of the row that the next batch begins with; null after the last. */
  readonly next: number | null;
}

/** `n` a number and `f` which of the batch's formats it has; `e` the code of an error. */
export type PlainCell = null | string | number | boolean | { n: number; f: number } | { e: number };
