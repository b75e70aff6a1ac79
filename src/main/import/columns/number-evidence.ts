import type { WrittenAmount } from './amount-text';
import { formOf, scaleOf } from './plain-amount';

/** What the texts of a number column say about how it is written, whatever their order. */
export class NumberEvidence {
  /** Something that only a decimal point (comma) can be: 1.5, 1,234.56, 1,234,567. */
  provesPoint = false;
  provesComma = false;
  /** A point (comma) with three digits behind it: 1.234. */
  threeBehindPoint = false;
  threeBehindComma = false;
  /** 980: separators between thousands would not show. */
  shortWhole = false;
  /** 12500 or 12 500: whoever writes so parts no thousands by point or comma. */
  longWhole = false;

  note({ separator, proves, isShortWhole, isLongWhole }: WrittenAmount): void {
    if (separator === '.' || proves === '.') this.notePoint(separator !== null);
    if (separator === ',' || proves === ',') this.noteComma(separator !== null);
    if (isShortWhole) this.shortWhole = true;
    if (isLongWhole) this.longWhole = true;
  }

  notePoint(isThree: boolean): void {
    if (isThree) this.threeBehindPoint = true;
    else this.provesPoint = true;
  }

  noteComma(isThree: boolean): void {
    if (isThree) this.threeBehindComma = true;
    else this.provesComma = true;
  }

  /** Of a plain amount with separators between thousands. */
  noteGrouped(code: number): void {
    const { point, group } = formOf(code);
    if (group === '.' || group === ',') {
      // A point between thousands leaves the comma for decimals, written or not.
      if (point === '.') this.provesPoint = true;
      else this.provesComma = true;
      return;
    }
    this.longWhole = true;
    if (scaleOf(code) === 0) return;
    if (point === '.') this.provesPoint = true;
    else this.provesComma = true;
  }
}
