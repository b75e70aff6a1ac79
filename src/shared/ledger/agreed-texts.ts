import { firstPurchaseTexts, type LineTexts } from './first-purchases';
import type { Purchases } from './purchases';

const nothing = -1;
const differing = -2;

/**
 * By customer what the lines say in a column: what all of them say that say anything; where they differ, what the
 * first purchase says, as of the day before `end`. So a customer has one value, and a later purchase does not move it.
 *
 * @returns by customer index; undefined: no line says anything, or they differ and the first purchase says nothing
 */
export function agreedTexts(
  purchases: Purchases,
  end: number,
  texts: LineTexts,
): readonly (string | undefined)[] {
  const { columns, customerCount } = purchases.ledger;
  const codes = new Int32Array(customerCount).fill(nothing);
  let differs = false;
  for (let line = 0; line < columns.lineCount; line++) {
    const customer = columns.customers[line] as number;
    const code = texts.ofLine[line] as number;
    if (customer < 0 || code < 0) continue;
    const known = codes[customer] as number;
    if (known === code || known === differing) continue;
    codes[customer] = known === nothing ? code : differing;
    differs ||= known !== nothing;
  }
  const ofFirst = differs ? firstPurchaseTexts(purchases, end, texts) : [];
  return Array.from(codes, (code, customer) => (code === differing ? ofFirst[customer] : texts.values[code]));
}
