import type { Cell, Worksheet } from 'exceljs';
import { columnLetters, numberFormat, sheetValue, type SheetKind } from './sheet-cell';

/** A cell to write: a value that stands, or a formula with what it comes to. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly kind: SheetKind;
  /** Without the equals sign; from the program's own words and cells alone, never from a text of the book. */
  readonly formula?: string | null;
  readonly marked?: boolean;
  readonly bold?: boolean;
  readonly indent?: number;
  /** False: a long text runs on into the empty cells beside it. */
  readonly wraps?: boolean;
}

export type CellStyle = 'title' | 'heading' | 'note' | 'plain';

const fonts = {
  title: { bold: true, size: 14 },
  heading: { bold: true, size: 12 },
  note: { italic: true, size: 9 },
  plain: { size: 11 },
} as const;

/** Characters of a text in one column; a longer one goes on in a further line. */
const longestLine = 40;

/** Characters of a row of merged cells at the usual size; a longer text gets further lines. */
const pointsOfLine = 15;

/** A sheet under way: rows one under another, in so many columns. */
export class SheetWriter {
  readonly sheet: Worksheet;
  readonly #decimals: number;
  readonly #widths: number[] = [];
  readonly #paragraphs: { readonly row: number; readonly length: number }[] = [];
  #row = 0;

  constructor(sheet: Worksheet, decimals: number) {
    this.sheet = sheet;
    this.#decimals = decimals;
  }

  /** The row that was written last, counted from 1. */
  get row(): number {
    return this.#row;
  }

  get decimals(): number {
    return this.#decimals;
  }

  skip(rows = 1): void {
    this.#row += rows;
  }

  /** A text over the whole width of the sheet, in as many lines as it needs. */
  text(text: string, style: CellStyle = 'plain'): void {
    this.#row += 1;
    const cell = this.sheet.getCell(this.#row, 1);
    cell.value = text;
    cell.font = { ...fonts[style] };
    cell.alignment = { wrapText: style === 'plain' || style === 'note', vertical: 'top' };
    if (style === 'plain' || style === 'note') this.#paragraphs.push({ row: this.#row, length: text.length });
  }

  /** The heads of a table's columns. */
  header(texts: readonly string[], kinds: readonly SheetKind[]): void {
    this.#row += 1;
    texts.forEach((text, place) => {
      const cell = this.sheet.getCell(this.#row, place + 1);
      cell.value = text;
      cell.font = { bold: true };
      cell.alignment = {
        wrapText: true,
        vertical: 'bottom',
        horizontal: kinds[place] === 'text' ? 'left' : 'right',
      };
      cell.border = { bottom: { style: 'thin' } };
      this.#widen(place, Math.min(text.length, kinds[place] === 'text' ? 40 : 14));
    });
  }

  cells(cells: readonly (SheetCell | null)[], line: 'none' | 'total' = 'none'): void {
    this.#row += 1;
    cells.forEach((cell, place) => {
      if (cell === null) return;
      const target = this.sheet.getCell(this.#row, place + 1);
      this.#fill(
        target,
        place === 0 ? cell : { indent: cell.kind === 'text' ? 1 : 0, ...cell },
        line === 'total',
      );
      this.#widen(place, shownLength(cell, this.#decimals));
    });
  }

  /** Widths and heights that hold what was written; to be called last. */
  finish(): void {
    const { sheet } = this;
    const width = this.#widths.map((wanted) => Math.min(longestLine + 2, Math.max(9, wanted + 2)));
    if (width.length === 0) width.push(100);
    width.forEach((wanted, place) => (sheet.getColumn(place + 1).width = wanted));
    const across = width.reduce((sum, wanted) => sum + wanted, 0);
    if (across < 90) sheet.getColumn(width.length).width = (width.at(-1) ?? 0) + Math.min(90 - across, 30);
    for (const { row, length } of this.#paragraphs) {
      if (width.length > 1) sheet.mergeCells(row, 1, row, width.length);
      sheet.getRow(row).height = pointsOfLine * Math.max(1, Math.ceil(length / Math.max(80, across * 0.95)));
    }
  }

  /** The address of a cell of the last row. */
  address(column: number, row: number = this.#row): string {
    return `${columnLetters(column)}${row}`;
  }

  #fill(target: Cell, cell: SheetCell, isTotal: boolean): void {
    const { value, kind, formula = null, marked = false, bold = false, indent, wraps = true } = cell;
    const held = sheetValue(value, kind, this.#decimals);
    target.value = formula === null ? held : { formula, result: held ?? '' };
    const isText = typeof held === 'string';
    target.numFmt = isText && formula === null ? '@' : numberFormat(kind, this.#decimals, marked);
    if (isTotal || bold) target.font = { bold: true };
    else if (marked) target.font = { italic: true };
    if (isTotal) target.border = { top: { style: 'thin' }, bottom: { style: 'double' } };
    target.alignment = {
      vertical: 'top',
      horizontal: kind === 'text' ? 'left' : 'right',
      ...(kind === 'text' ? { wrapText: wraps && (value?.toString().length ?? 0) > longestLine } : {}),
      ...(indent === undefined ? {} : { indent }),
    };
  }

  #widen(place: number, length: number): void {
    while (this.#widths.length <= place) this.#widths.push(0);
    this.#widths[place] = Math.max(this.#widths[place] as number, length);
  }
}

/** About how many characters a number takes with its separators. */
function shownLength({ value, kind }: SheetCell, decimals: number): number {
  if (value === null) return 0;
  if (typeof value === 'string') return Math.min(longestLine, value.length);
  const digits = String(Math.trunc(kind === 'money' ? value / 10 ** decimals : value)).length;
  return digits + Math.floor(digits / 3) + (kind === 'money' ? decimals + 1 : 3);
}
