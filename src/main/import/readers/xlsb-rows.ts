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

/** Bytes of a cell record before its value: column, then style in three bytes and a flag. */
const VALUE_AT = 8;
const HIDDEN_ROW = 0x10;

/** Turns the records of one .xlsb worksheet into rows of cells; a formula's record holds its last result. */
export class XlsbRows {
  readonly #context: SheetContext;
  readonly #rows = new RowCollector();

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
    const cell = this.#cell(type, body);
    if (cell === null) return;
    const column = body.readUInt32LE(0);
    this.#rows.checkColumn(column);
    this.#rows.put(column, cell);
  }

  #cell(type: number, body: Buffer): Cell {
    switch (type) {
      case record.rk:
        return this.#number(compactNumber(body.readInt32LE(VALUE_AT)), body);
      case record.real:
      case record.formulaReal:
        return this.#number(body.readDoubleLE(VALUE_AT), body);
      case record.boolean:
      case record.formulaBoolean:
        return body.readUInt8(VALUE_AT) === 1;
      case record.error:
      case record.formulaError:
        return { error: errorText(body.readUInt8(VALUE_AT)) };
      case record.text:
      case record.formulaText:
        return wideString(body, VALUE_AT).text;
      case record.richText:
        // One byte says whether runs and phonetic guides follow the text.
        return wideString(body, VALUE_AT + 1).text;
      case record.sharedText:
        return this.#sharedText(body.readUInt32LE(VALUE_AT));
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
    const style = this.#context.styles[body.readUIntLE(4, 3)];
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
