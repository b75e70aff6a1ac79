import { isPurchaseBefore } from '@shared/ledger/purchases';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import type { Period } from '@shared/model/period';

/** Orders of a period as judged at its end, by customer index. */
export function countOrders({ ledger }: PeriodFacts, { start, end }: Period): Int32Array {
  const { purchases, index } = ledger;
  const counts = new Int32Array(index.customerCount);
  for (let customer = 0; customer < index.customerCount; customer++) {
    const to = purchases.starts[customer + 1] as number;
    for (let at = purchases.starts[customer] as number; at < to; at++) {
      const day = purchases.days[at] as number;
      if (day < start || !isPurchaseBefore(purchases, at, end)) continue;
      counts[customer] = (counts[customer] as number) + 1;
    }
  }
  return counts;
}
