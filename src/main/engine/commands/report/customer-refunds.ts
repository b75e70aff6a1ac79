import type { PeriodFacts } from '@shared/metrics/period-facts';

/** What refunds of the period come to, above zero, by customer index; each on the day on which it counts as revenue. */
export function refundsOf({ ledger: { index }, period }: PeriodFacts): Float64Array {
  const { columns, revenueDays } = index;
  const refunds = new Float64Array(index.customerCount);
  for (let line = 0; line < columns.lineCount; line++) {
    const customer = columns.customers[line] as number;
    const amount = columns.amounts[line] as number;
    if (customer < 0 || amount >= 0) continue;
    const day = revenueDays[line] as number;
    if (day >= period.start && day < period.end) refunds[customer] = (refunds[customer] as number) - amount;
  }
  return refunds;
}
