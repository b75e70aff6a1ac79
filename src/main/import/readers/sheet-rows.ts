import { Fault } from '@shared/base/fault';
import { NO_RESULT, type Cell } from './cell';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_SHEET_ROWS, type ImportNote, type RowBatch } from './table-reader';
import { unescapeText } from './workbook-parts';
import type { XmlAttributes, XmlHandlers } from './xml-parts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/**
 * Turns the XML of one worksheet into rows of cells. exceljs reads the same events into row and cell objects with
 * their styles; it takes phonetic guides for names, several runs of an inline text for the last of them, a failed
 * formula for a number, and twice the time (docs/decisions/0020).
 */
export class SheetRows implements XmlHandlers {
  readonly #context: SheetContext;
  #rows: Cell[][] = [];
  #rowNumbers: number[] = [];
  #row: Cell[] | null = null;
  #rowNumber = 0;
  #column = -1;
  #inCell = false;
  #type = '';
  #style = '';
  #value: string | null = null;
  #hasFormula = false;
  #capturing = false;
  #phonetic = false;
  #hiddenRows = 0;
  #mergedRanges = 0;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The rows finished since the last call. */
  takeRows(): RowBatch {
    const batch = { rows: this.#rows, rowNumbers: this.#rowNumbers };
    this.#rows = [];
    this.#rowNumbers = [];
    return batch;
  }

  notes(): readonly ImportNote[] {
    const notes: ImportNote[] = [];
    if (this.#hiddenRows > 0) notes.push({ code: 'import.hiddenRows', params: { count: this.#hiddenRows } });
    if (this.#mergedRanges > 0)
      notes.push({ code: 'import.mergedCells', params: { count: this.#mergedRanges } });
    return notes;
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'c':
        if (this.#row) this.#openCell(attributes);
        break;
      case 'v':
      case 't':
        if (this.#inCell && !this.#phonetic) {
          this.#value ??= '';
          this.#capturing = true;
        }
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 'rPh':
        this.#phonetic = true;
        break;
      case 'row':
        this.#openRow(attributes);
        break;
      case 'mergeCell':
        this.#mergedRanges += 1;
        break;
      default:
    }
  }

  text(text: string): void {
    if (!this.#capturing) return;
    this.#value = this.#value === '' ? text : (this.#value ?? '') + text;
    if (this.#value.length > MAX_CELL_LENGTH) {
      throw new Fault('unreadable', 'file.cellTooLarge', { limit: MAX_CELL_LENGTH });
    }
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#capturing = false;
        break;
      case 'rPh':
        this.#phonetic = false;
        break;
      case 'c':
        if (this.#inCell && this.#row) this.#row[this.#column] = this.#cell();
        this.#inCell = false;
        break;
      case 'row':
        if (this.#row) {
          this.#rows.push(this.#row);
          this.#rowNumbers.push(this.#rowNumber);
        }
        this.#row = null;
        break;
      default:
    }
  }

  #openRow(attributes: XmlAttributes): void {
    const stated = attributes['r'];
    this.#rowNumber = stated === undefined ? this.#rowNumber + 1 : Number(stated);
    if (!(this.#rowNumber >= 1 && this.#rowNumber <= MAX_SHEET_ROWS)) {
      throw new Fault('unreadable', 'file.tooManyRows', { limit: MAX_SHEET_ROWS });
    }
    this.#row = [];
    this.#column = -1;
    const hidden = attributes['hidden'];
    if (hidden === '1' || hidden === 'true') this.#hiddenRows += 1;
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (!(this.#column >= 0 && this.#column < MAX_COLUMNS)) {
      throw new Fault('unreadable', 'file.tooManyColumns', { row: this.#rowNumber, limit: MAX_COLUMNS });
    }
    this.#inCell = true;
    this.#type = attributes['t'] ?? '';
    this.#style = attributes['s'] ?? '';
    this.#value = null;
    this.#hasFormula = false;
  }

  #cell(): Cell {
    const value = this.#value;
    if (value === null) return this.#hasFormula ? { error: NO_RESULT } : null;
    switch (this.#type) {
      case 's':
        return this.#sharedString(value);
      case 'str':
      case 'inlineStr':
        return unescapeText(value);
      case 'd':
        return value;
      case 'b':
        return value === '1' || value === 'true';
      case 'e':
        return { error: value };
      default:
        return this.#number(value);
    }
  }

  #sharedString(index: string): string {
    const text = this.#context.sharedStrings[Number(index)];
    if (text === undefined) throw new Fault('unreadable', 'file.brokenXml');
    return text;
  }

  #number(text: string): Cell {
    if (text === '') return null;
    const value = Number(text);
    if (!Number.isFinite(value)) return { error: text };
    if (this.#style === '' || this.#context.dateStyles[Number(this.#style)] !== true) return value;
    return { serial: this.#context.date1904 ? value + DAYS_1904 : value };
  }
}

const CODE_BEFORE_A = 64;

/** The column index of `BC12`, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - CODE_BEFORE_A);
  }
  return column - 1;
}

/** The letters of a column index: 0 is `A`, 27 is `AB`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(CODE_BEFORE_A + 1 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
