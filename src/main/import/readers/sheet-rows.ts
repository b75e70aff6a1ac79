import { Fault } from '@shared/base/fault';
import { NO_RESULT, type Cell } from './cell';
import { styledNumber, type NumberStyle } from './number-format';
import { RowCollector } from './row-collector';
import { MAX_CELL_LENGTH, type ImportNote, type RowBatch } from './table-reader';
import { unescapeText } from './workbook-parts';
import type { XmlAttributes, XmlHandlers } from './xml-parts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly date1904: boolean;
}

/**
 * Turns the XML of one worksheet into rows of cells. exceljs reads the same events into row and cell objects with
 * their styles; it takes phonetic guides for names, several runs of an inline text for the last of them, a failed
 * formula for a number, and twice the time (docs/decisions/0020).
 */
export class SheetRows implements XmlHandlers {
  readonly #context: SheetContext;
  readonly #rows = new RowCollector();
  #column = -1;
  #inCell = false;
  #type = '';
  #style = '';
  /** The text of `v`, and that of `is`, which alone counts where a cell has it. */
  #value: string | null = null;
  #inline: string | null = null;
  #hasFormula = false;
  #capturing: '' | 'v' | 't' = '';
  #phonetic = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The rows finished since the last call. */
  takeRows(): RowBatch {
    return this.#rows.takeRows();
  }

  notes(): readonly ImportNote[] {
    return this.#rows.notes();
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'c':
        if (this.#rows.inRow) this.#openCell(attributes);
        break;
      case 'v':
        if (!this.#inCell) break;
        this.#value ??= '';
        this.#capturing = 'v';
        break;
      case 't':
        if (!this.#inCell || this.#phonetic) break;
        this.#inline ??= '';
        this.#capturing = 't';
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
        this.#rows.countMergedRange();
        break;
      default:
    }
  }

  text(text: string): void {
    if (this.#capturing === 'v') this.#value = joined(this.#value, text);
    else if (this.#capturing === 't') this.#inline = joined(this.#inline, text);
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#capturing = '';
        break;
      case 'rPh':
        this.#phonetic = false;
        break;
      case 'c':
        if (this.#inCell) this.#rows.put(this.#column, this.#cell());
        this.#inCell = false;
        break;
      case 'row':
        this.#rows.endRow();
        break;
      default:
    }
  }

  #openRow(attributes: XmlAttributes): void {
    const stated = attributes['r'];
    this.#rows.startRow(stated === undefined ? undefined : wholeNumber(stated));
    this.#column = -1;
    const hidden = attributes['hidden'];
    if (hidden === '1' || hidden === 'true') this.#rows.countHiddenRow();
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#rows.checkColumn(this.#column);
    this.#inCell = true;
    this.#type = attributes['t'] ?? '';
    this.#style = attributes['s'] ?? '';
    this.#value = null;
    this.#inline = null;
    this.#hasFormula = false;
  }

  #cell(): Cell {
    const value = this.#value;
    if (this.#type === 'inlineStr') return this.#inlineText(value);
    if (value === null) return this.#hasFormula ? { error: NO_RESULT } : null;
    switch (this.#type) {
      case 's':
        return this.#sharedString(value);
      case 'str':
        return unescapeText(value);
      case 'd':
        // Fractions of a second are no part of a ledger.
        return value.replace(/\.\d+(?=Z?$)/, '');
      case 'b':
        return value === '1' || value === 'true';
      case 'e':
        return { error: value };
      default:
        return this.#number(value);
    }
  }

  #inlineText(value: string | null): Cell {
    const text = this.#inline ?? value;
    return text === null ? null : unescapeText(text);
  }

  #sharedString(index: string): Cell {
    // Some writers leave the value out of an empty cell; it is not the first string.
    if (index.trim() === '') return null;
    const text = this.#context.sharedStrings[wholeNumber(index)];
    if (text === undefined) throw new Fault('unreadable', 'file.brokenXml');
    return text;
  }

  #number(text: string): Cell {
    if (text.trim() === '') return null;
    const value = Number(text);
    // `0x1F` and `0b11` are numbers of JavaScript, not of XML.
    if (!Number.isFinite(value) || /^\s*0[a-z]/i.test(text)) return { error: text };
    const style = this.#style === '' ? undefined : this.#context.styles[Number(this.#style)];
    return style === undefined ? value : styledNumber(value, style, this.#context.date1904);
  }
}

function joined(before: string | null, text: string): string {
  const whole = before === null || before === '' ? text : before + text;
  if (whole.length > MAX_CELL_LENGTH) {
    throw new Fault('unreadable', 'file.cellTooLarge', { limit: MAX_CELL_LENGTH });
  }
  return whole;
}

/** NaN where the text is not a number of digits alone: `Number` reads '' as 0 and '1e3' as 1000. */
function wholeNumber(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
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
