import { Fault } from '@shared/base/fault';
import type { Cell } from './cell';
import { MAX_COLUMNS, MAX_SHEET_ROWS, type ImportNote, type RowBatch } from './table-reader';

/** Rows of one sheet as a reader finds them, within the limits of a spreadsheet. */
export class RowCollector {
  #rows: Cell[][] = [];
  #rowNumbers: number[] = [];
  #row: Cell[] | null = null;
  #rowNumber = 0;
  #hiddenRows = 0;
  #mergedRanges = 0;

  get inRow(): boolean {
    return this.#row !== null;
  }

  get rowNumber(): number {
    return this.#rowNumber;
  }

  /** @param number the row's number as its file states it; not stated: the next */
  startRow(number: number = this.#rowNumber + 1): void {
    if (!(Number.isInteger(number) && number >= 1 && number <= MAX_SHEET_ROWS)) {
      throw new Fault('unreadable', 'file.tooManyRows', { limit: MAX_SHEET_ROWS });
    }
    this.endRow();
    this.#rowNumber = number;
    this.#row = [];
  }

  /** Throws outside the columns that a sheet can have. */
  checkColumn(column: number): void {
    if (!(column >= 0 && column < MAX_COLUMNS)) {
      throw new Fault('unreadable', 'file.tooManyColumns', { row: this.#rowNumber, limit: MAX_COLUMNS });
    }
  }

  /** A blank cell takes no place: formatted rows run on to the last column of the sheet. */
  put(column: number, cell: Cell): void {
    const row = this.#row;
    if (row === null || cell === null) return;
    // Two contents for one cell: whichever were kept, the other would be lost.
    if (column < row.length && row[column] !== undefined) throw new Fault('unreadable', 'file.brokenXml');
    row[column] = cell;
  }

  endRow(): void {
    if (this.#row === null) return;
    this.#rows.push(this.#row);
    this.#rowNumbers.push(this.#rowNumber);
    this.#row = null;
  }

  /** The rows finished since the last call. */
  takeRows(): RowBatch {
    const batch = { rows: this.#rows, rowNumbers: this.#rowNumbers };
    this.#rows = [];
    this.#rowNumbers = [];
    return batch;
  }

  countHiddenRow(): void {
    this.#hiddenRows += 1;
  }

  countMergedRange(): void {
    this.#mergedRanges += 1;
  }

  notes(): readonly ImportNote[] {
    return sheetNotes(this.#hiddenRows, this.#mergedRanges);
  }
}

/** What a person should know of a sheet whose every row is read. */
export function sheetNotes(hiddenRows: number, mergedRanges: number): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  if (hiddenRows > 0) notes.push({ code: 'import.hiddenRows', params: { count: hiddenRows } });
  if (mergedRanges > 0) notes.push({ code: 'import.mergedCells', params: { count: mergedRanges } });
  return notes;
}
