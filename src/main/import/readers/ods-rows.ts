import { Fault } from '@shared/base/fault';
import type { Cell } from './cell';
import { OdsCell } from './ods-cell';
import { sheetNotes } from './row-collector';
import { MAX_COLUMNS, MAX_SHEET_ROWS, type ImportNote, type RowBatch } from './table-reader';
import type { XmlAttributes, XmlHandlers } from './xml-parts';

/** Cells that repeats may add: a row of a few bytes can stand for a sheet full of them. */
const MAX_REPEATED_CELLS = 50_000_000;

/**
 * Turns the content of an OpenDocument spreadsheet into the rows of one of its sheets. Rows and cells that repeat
 * are written once with a count; blank ones fill the sheet to its end that way.
 */
export class OdsRows implements XmlHandlers {
  readonly #sheet: number;
  #rows: (readonly Cell[])[] = [];
  #rowNumbers: number[] = [];
  #depth = 0;
  #spreadsheetDepth = Number.POSITIVE_INFINITY;
  #table = -1;
  #inSheet = false;
  #row: Cell[] | null = null;
  #rowRepeats = 1;
  #rowHidden = false;
  #rowNumber = 0;
  #column = 0;
  #cell: OdsCell | null = null;
  #cellRepeats = 1;
  #repeatedCells = 0;
  #hiddenRows = 0;
  #mergedRanges = 0;

  /** @param sheet which table of the document, from 0 */
  constructor(sheet: number) {
    this.#sheet = sheet;
  }

  takeRows(): RowBatch {
    const batch = { rows: this.#rows, rowNumbers: this.#rowNumbers };
    this.#rows = [];
    this.#rowNumbers = [];
    return batch;
  }

  notes(): readonly ImportNote[] {
    return sheetNotes(this.#hiddenRows, this.#mergedRanges);
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth += 1;
    if (this.#cell !== null) this.#cell.open(name, attributes, this.#depth);
    else if (name === 'spreadsheet') this.#spreadsheetDepth = this.#depth;
    else if (name === 'table' && this.#depth === this.#spreadsheetDepth + 1) {
      this.#table += 1;
      this.#inSheet = this.#table === this.#sheet;
    } else if (this.#inSheet && name === 'table-row') this.#openRow(attributes);
    else if (this.#row !== null && (name === 'table-cell' || name === 'covered-table-cell'))
      this.#openCell(attributes);
  }

  text(text: string): void {
    this.#cell?.text(text);
  }

  close(name: string): void {
    if (this.#cell !== null) {
      if (this.#cell.close(this.#depth)) this.#closeCell(this.#cell.value());
    } else if (this.#row !== null && name === 'table-row') this.#closeRow(this.#row);
    else if (name === 'table' && this.#depth === this.#spreadsheetDepth + 1) this.#inSheet = false;
    this.#depth -= 1;
  }

  #openRow(attributes: XmlAttributes): void {
    this.#row = [];
    this.#rowRepeats = repeats(attributes['table:number-rows-repeated']);
    const visibility = attributes['table:visibility'];
    this.#rowHidden = visibility === 'collapse' || visibility === 'filter';
    this.#column = 0;
  }

  #openCell(attributes: XmlAttributes): void {
    this.#cell = new OdsCell(attributes, this.#depth);
    this.#cellRepeats = repeats(attributes['table:number-columns-repeated']);
    const spans = [attributes['table:number-columns-spanned'], attributes['table:number-rows-spanned']];
    if (spans.some((span) => span !== undefined && span !== '1')) this.#mergedRanges += 1;
  }

  #closeCell(value: Cell): void {
    this.#cell = null;
    if (value !== null && this.#row !== null) {
      const end = this.#column + this.#cellRepeats;
      if (end > MAX_COLUMNS) {
        const row = this.#rowNumber + 1;
        throw new Fault('unreadable', 'file.tooManyColumns', { row, limit: MAX_COLUMNS });
      }
      for (let column = this.#column; column < end; column += 1) this.#row[column] = value;
    }
    this.#column += this.#cellRepeats;
  }

  #closeRow(row: readonly Cell[]): void {
    this.#row = null;
    if (row.length === 0) {
      this.#rowNumber += this.#rowRepeats;
      return;
    }
    if (this.#rowNumber + this.#rowRepeats > MAX_SHEET_ROWS) {
      throw new Fault('unreadable', 'file.tooManyRows', { limit: MAX_SHEET_ROWS });
    }
    this.#repeatedCells += row.length * (this.#rowRepeats - 1);
    if (this.#repeatedCells > MAX_REPEATED_CELLS) {
      throw new Fault('unreadable', 'file.tooManyCells', { limit: MAX_REPEATED_CELLS });
    }
    if (this.#rowHidden) this.#hiddenRows += this.#rowRepeats;
    for (let count = 0; count < this.#rowRepeats; count += 1) {
      this.#rowNumber += 1;
      this.#rows.push(row);
      this.#rowNumbers.push(this.#rowNumber);
    }
  }
}

/** Nothing stated, or nothing sensible: once. */
function repeats(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}
