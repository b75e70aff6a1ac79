import type { LedgerIndex } from './ledger-index';

/**
 * By customer index 1 where the ledger has sold the customer one of the wanted products up to a day: a line above
 * nothing that is no credit. What came back later has been bought all the same.
 *
 * @param isWanted by product index
 */
export function buyersOfProducts(
  { columns, customerCount }: Pick<LedgerIndex, 'columns' | 'customerCount'>,
  ofLine: Int32Array,
  isWanted: Uint8Array,
  asOf: number,
): Uint8Array {
  const { lineCount, customers, days, amounts, creditedInvoices } = columns;
  const bought = new Uint8Array(customerCount);
  for (let line = 0; line < lineCount; line++) {
    const product = ofLine[line] as number;
    if (product < 0 || isWanted[product] === 0) continue;
    const customer = customers[line] as number;
    if (customer < 0 || (days[line] as number) > asOf) continue;
    if ((amounts[line] as number) > 0 && creditedInvoices[line] === 0) bought[customer] = 1;
  }
  return bought;
}
