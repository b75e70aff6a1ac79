import { Fault } from '@shared/base/fault';
import type { Cell } from './cell';
import { errorText } from './error-text';
import { styledNumber } from './number-format';
import { RowCollector } from './row-collector';
import type { SheetContext } from './sheet-rows';
import type { ImportNote, RowBatch } from './table-reader';
import { wideString } from './xlsb-records';

/** Record types of a worksheet (MS-XLSB 2.3). */
const record = {
  row: 0,
  blank: 1,
  rk: 2,
  error: 3,
  boolean: 4,
  real: 5,
  text: 6,
  sharedText: 7,
  formulaText: 8,
  formulaReal: 9,
  formulaBoolean: 10,
  formulaError: 11,
  richText: 62,
  endOfRows: 146,
  mergedRange: 176,
} as const;

/** Records of cells that stand right of the cell before them and leave out their column, by what they stand for. */
const shortOf: Readonly<Record<number, number>> = {
  12: record.blank,
  13: record.rk,
  14: record.error,
  15: record.boolean,
  16: record.real,
  17: record.text,
  18: record.sharedText,
};

/** Bytes of a whole cell record before its style, which takes three and a flag. */
const COLUMN_BYTES = 4;
const STYLE_BYTES = 4;
/** Types 1 to 11 in the order of the specification, and rich text. */
function isCell(type: number): boolean {
  return (type >= record.blank && type <= record.formulaError) || type === record.richText;
}

const HIDDEN_ROW = 0x10;

/** Turns the records of one .xlsb worksheet into rows of cells; a formula's record holds its last result. */
export class XlsbRows {
  readonly #context: SheetContext;
  readonly #rows = new RowCollector();
  #column = -1;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  takeRows(): RowBatch {
    return this.#rows.takeRows();
  }

  notes(): readonly ImportNote[] {
    return this.#rows.notes();
  }

  record(type: number, body: Buffer): void {
    if (type === record.row) {
      this.#rows.startRow(body.readUInt32LE(0) + 1);
      this.#column = -1;
      if (((body[11] ?? 0) & HIDDEN_ROW) !== 0) this.#rows.countHiddenRow();
      return;
    }
    if (type === record.endOfRows) {
      this.#rows.endRow();
      return;
    }
    if (type === record.mergedRange) {
      this.#rows.countMergedRange();
      return;
    }
    if (!this.#rows.inRow) return;
    const short = shortOf[type];
    if (short !== undefined) {
      this.#put(short, this.#column + 1, body);
    } else if (isCell(type)) {
      this.#put(type, body.readUInt32LE(0), body.subarray(COLUMN_BYTES));
    }
  }

  /** @param body from the style on */
  #put(type: number, column: number, body: Buffer): void {
    this.#rows.checkColumn(column);
    this.#column = column;
    this.#rows.put(column, this.#cell(type, body));
  }

  #cell(type: number, body: Buffer): Cell {
    switch (type) {
      case record.rk:
        return this.#number(compactNumber(body.readInt32LE(STYLE_BYTES)), body);
      case record.real:
      case record.formulaReal:
        return this.#number(body.readDoubleLE(STYLE_BYTES), body);
      case record.boolean:
      case record.formulaBoolean:
        return body.readUInt8(STYLE_BYTES) === 1;
      case record.error:
      case record.formulaError:
        return { error: errorText(body.readUInt8(STYLE_BYTES)) };
      case record.text:
      case record.formulaText:
        return wideString(body, STYLE_BYTES).text;
      case record.richText:
        // One byte says whether runs and phonetic guides follow the text.
        return wideString(body, STYLE_BYTES + 1).text;
      case record.sharedText:
        return this.#sharedText(body.readUInt32LE(STYLE_BYTES));
      default:
        return null;
    }
  }

  #sharedText(index: number): string {
    const text = this.#context.sharedStrings[index];
    if (text === undefined) throw new Fault('unreadable', 'file.brokenXml');
    return text;
  }

  #number(value: number, body: Buffer): Cell {
    if (!Number.isFinite(value)) return { error: '#NUM!' };
    const style = this.#context.styles[body.readUIntLE(0, 3)];
    return style === undefined ? value : styledNumber(value, style, this.#context.date1904);
  }
}

const HUNDREDTHS = 1;
const INTEGER = 2;

/** A number in four bytes (MS-XLSB 2.5.123): an integer or the upper half of a double, perhaps of hundredths. */
function compactNumber(bits: number): number {
  const value = (bits & INTEGER) !== 0 ? bits >> 2 : upperHalf(bits);
  return (bits & HUNDREDTHS) !== 0 ? value / 100 : value;
}

const double = new DataView(new ArrayBuffer(8));

function upperHalf(bits: number): number {
  double.setInt32(0, bits & ~3);
  double.setInt32(4, 0);
  return double.getFloat64(0);
}
