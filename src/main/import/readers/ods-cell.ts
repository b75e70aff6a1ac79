import { Fault } from '@shared/base/fault';
import { NO_RESULT, type Cell } from './cell';
import { MAX_CELL_LENGTH } from './table-reader';
import type { XmlAttributes } from './xml-parts';

/** What stands in a paragraph without being its text: comments, footnotes, readings, drawings. */
const beside = new Set(['annotation', 'note', 'ruby-text', 'frame', 'custom-shape', 'g']);
/** What a formula shows where it has failed; LibreOffice has errors by number besides. */
const errorPattern = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:\d{3})$/;

/** One cell of an OpenDocument table while it is read: its value is an attribute, or else its paragraphs. */
export class OdsCell {
  readonly #attributes: XmlAttributes;
  readonly #depth: number;
  readonly #paragraphs: string[] = [];
  #inParagraph = false;
  /** Depth of the element whose content is passed over. */
  #besideDepth = 0;
  #length = 0;

  constructor(attributes: XmlAttributes, depth: number) {
    this.#attributes = attributes;
    this.#depth = depth;
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (this.#besideDepth > 0) return;
    if (depth === this.#depth + 1) {
      this.#inParagraph = name === 'p';
      if (this.#inParagraph) this.#paragraphs.push('');
    } else if (!this.#inParagraph) return;
    else if (beside.has(name)) this.#besideDepth = depth;
    else if (name === 's') this.#append(' '.repeat(Math.min(MAX_CELL_LENGTH, spaces(attributes['text:c']))));
    else if (name === 'tab') this.#append('\t');
    else if (name === 'line-break') this.#append('\n');
  }

  text(text: string): void {
    // Line breaks and runs of spaces of the XML are one space; those of the text are elements (ODF 1.3, 6.1.2).
    if (this.#inParagraph && this.#besideDepth === 0) this.#append(text.replace(/[ \t\r\n]+/g, ' '));
  }

  /** True where the cell itself is closed. */
  close(depth: number): boolean {
    if (depth === this.#besideDepth) this.#besideDepth = 0;
    if (depth === this.#depth + 1) this.#inParagraph = false;
    return depth === this.#depth;
  }

  value(): Cell {
    const attributes = this.#attributes;
    const hasFormula = attributes['table:formula'] !== undefined;
    const shown = this.#paragraphs.join('\n');
    if (attributes['calcext:value-type'] === 'error' || (hasFormula && errorPattern.test(shown))) {
      return { error: shown };
    }
    switch (attributes['office:value-type']) {
      case 'float':
      case 'currency':
      case 'percentage':
        return numberOf(attributes['office:value']);
      case 'date':
        // The day or day and time as ISO text, kept as it stands; fractions of a second are no part of a ledger.
        return (attributes['office:date-value'] ?? shown).replace(/\.\d+$/, '');
      case 'time':
        return durationDays(attributes['office:time-value']) ?? { error: shown };
      case 'boolean':
        return attributes['office:boolean-value'] === 'true';
      case undefined:
        return shown === '' && hasFormula ? { error: NO_RESULT } : textOrNull(shown);
      default:
        return textOrNull(attributes['office:string-value'] ?? shown);
    }
  }

  #append(text: string): void {
    this.#length += text.length;
    if (this.#length > MAX_CELL_LENGTH)
      throw new Fault('unreadable', 'file.cellTooLarge', { limit: MAX_CELL_LENGTH });
    const last = this.#paragraphs.length - 1;
    this.#paragraphs[last] = (this.#paragraphs[last] ?? '') + text;
  }
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function spaces(count: string | undefined): number {
  return count !== undefined && /^\d{1,7}$/.test(count) ? Number(count) : 1;
}

function numberOf(text: string | undefined): Cell {
  const value = text === undefined || !/^[+-]?[\d.]/.test(text) ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : { error: text ?? '' };
}

/** `PT10H30M0S` as a part of a day, as a spreadsheet counts times; null where it is no duration. */
function durationDays(text: string | undefined): number | null {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text ?? '');
  if (match === null) return null;
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const total = Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return sign === '-' ? -total : total;
}
