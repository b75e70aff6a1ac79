import type { NamedSheet } from './sheet-list';
import type { XmlAttributes, XmlHandlers } from './xml-parts';

/** The sheets of an OpenDocument spreadsheet in tab order; a table inside another thing is none. */
export class OdsSheets implements XmlHandlers {
  readonly sheets: NamedSheet[] = [];
  isSpreadsheet = false;
  readonly #hiddenStyles = new Set<string>();
  #depth = 0;
  #spreadsheetDepth = Number.POSITIVE_INFINITY;
  #style = '';

  open(name: string, attributes: XmlAttributes): void {
    this.#depth += 1;
    if (name === 'style') this.#style = attributes['style:name'] ?? '';
    else if (name === 'table-properties') {
      if (attributes['table:display'] === 'false') this.#hiddenStyles.add(this.#style);
    } else if (name === 'spreadsheet') {
      this.isSpreadsheet = true;
      this.#spreadsheetDepth = this.#depth;
    } else if (name === 'table' && this.#depth === this.#spreadsheetDepth + 1) {
      const hidden = this.#hiddenStyles.has(attributes['table:style-name'] ?? '');
      this.sheets.push({ name: attributes['table:name'] ?? '', hidden });
    }
  }

  text(): void {
    // Names are attributes.
  }

  close(): void {
    this.#depth -= 1;
  }
}
