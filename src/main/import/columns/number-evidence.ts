import type { WrittenAmount } from './amount-text';
import { FIRST_GROUPED, formOf, scaleOf, separatorOf, type PlainAmountReader } from './plain-amount';

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
    const point = separator ?? proves;
    if (point !== null) this.#notePoint(point, separator !== null);
    if (isShortWhole) this.shortWhole = true;
    if (isLongWhole) this.longWhole = true;
  }

  notePlain(plain: PlainAmountReader): void {
    const { code, wholeLength } = plain;
    if (code === 0) {
      if (wholeLength > 3) this.longWhole = true;
      else this.shortWhole = true;
    } else if (code < FIRST_GROUPED) this.#notePoint(formOf(code).point, separatorOf(plain) !== null);
    else this.#noteGrouped(code);
  }

  #notePoint(point: '.' | ',', isThree: boolean): void {
    if (point === '.') {
      if (isThree) this.threeBehindPoint = true;
      else this.provesPoint = true;
    } else if (isThree) this.threeBehindComma = true;
    else this.provesComma = true;
  }

  #noteGrouped(code: number): void {
    const { point, group } = formOf(code);
    // A point between thousands leaves the comma for decimals, written or not; a space leaves both.
    const isByPoint = group === '.' || group === ',';
    if (!isByPoint) this.longWhole = true;
    if (isByPoint || scaleOf(code) > 0) this.#notePoint(point, false);
  }
}
