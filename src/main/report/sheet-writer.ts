import type { Cell, Worksheet } from 'exceljs';
import { textWidth } from './text-width';
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

/** Room of a text in one column, in letters; a longer one goes on in a further line. */
const longestLine = 40;
const longestHead = 14;
const narrowest = 9;
/** What a page of a sheet is wide at least. */
const pageWidth = 90;

const pointsOfLine = 15;

/** A sheet under way: rows one under another, in so many columns. */
export class SheetWriter {
  readonly sheet: Worksheet;
  readonly #decimals: number;
  readonly #widths: number[] = [];
  readonly #paragraphs: { readonly row: number; readonly width: number }[] = [];
  /** Texts that go on in further lines of their column. */
  readonly #wrapped: { readonly row: number; readonly place: number; readonly width: number }[] = [];
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
    if (style === 'plain' || style === 'note')
      this.#paragraphs.push({ row: this.#row, width: textWidth(text) });
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
        indent: place > 0 && kinds[place] === 'text' ? 1 : 0,
      };
      cell.border = { bottom: { style: 'thin' } };
      const width = textWidth(text);
      this.#widen(place, Math.min(width, kinds[place] === 'text' ? longestLine : longestHead));
      this.#wrapped.push({ row: this.#row, place, width });
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
      const width = shownWidth(cell, this.#decimals);
      this.#widen(place, Math.min(width, longestLine));
      if (wrapsText(cell)) this.#wrapped.push({ row: this.#row, place, width });
    });
  }

  /** Widths and heights that hold what was written; to be called last. */
  finish(): void {
    const { sheet } = this;
    const widths = this.#widths.map((wanted) => Math.max(narrowest, wanted + 2));
    widths.forEach((width, place) => (sheet.getColumn(place + 1).width = width));
    const lines = new Map<number, number>();
    for (const { row, place, width } of this.#wrapped) {
      const needed = Math.ceil(width / ((widths[place] ?? narrowest) - 1));
      lines.set(row, Math.max(lines.get(row) ?? 1, needed));
    }
    // A sheet of few columns lets its texts run over the empty ones beside them.
    while (sumOf(widths) < pageWidth) widths.push(narrowest);
    const across = sumOf(widths);
    for (const { row, width } of this.#paragraphs) {
      sheet.mergeCells(row, 1, row, widths.length);
      lines.set(row, Math.ceil(width / (across * 0.9)));
    }
    for (const [row, count] of lines) if (count > 1) sheet.getRow(row).height = pointsOfLine * count;
  }

  /** The address of a cell of the last row. */
  address(column: number, row: number = this.#row): string {
    return `${columnLetters(column)}${row}`;
  }

  #fill(target: Cell, cell: SheetCell, isTotal: boolean): void {
    const { value, kind, formula = null, marked = false, bold = false, indent } = cell;
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
      ...(wrapsText(cell) ? { wrapText: true } : {}),
      ...(indent === undefined ? {} : { indent }),
    };
  }

  #widen(place: number, length: number): void {
    while (this.#widths.length <= place) this.#widths.push(0);
    this.#widths[place] = Math.max(this.#widths[place] as number, length);
  }
}

function wrapsText({ value, kind, wraps = true }: SheetCell): boolean {
  return wraps && kind === 'text' && typeof value === 'string' && textWidth(value) > longestLine;
}

/** About how many letters a cell takes the room of; a text among numbers does not widen their column. */
function shownWidth({ value, kind }: SheetCell, decimals: number): number {
  if (value === null) return 0;
  if (typeof value === 'string') return kind === 'text' ? textWidth(value) : 0;
  const digits = String(Math.trunc(kind === 'money' ? value / 10 ** decimals : value)).length;
  return digits + Math.floor(digits / 3) + (kind === 'money' ? decimals + 1 : 3);
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
