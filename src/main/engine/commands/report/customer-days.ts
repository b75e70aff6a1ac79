import { lastCoveredDay } from '@shared/ledger/contract-cover';
import { firstCoveredDays } from '@shared/ledger/contract-sweep';
import { isPurchaseBefore } from '@shared/ledger/purchases';
import type { PeriodFacts } from '@shared/metrics/period-facts';

/** Days by customer index; null: there is none. */
export interface CustomerDays {
  /** The first purchase as judged at the end of the period, or the first day under contract. */
  readonly first: readonly (number | null)[];
  /** The last purchase before the start as judged then; or through which day the contracts begun by then cover. */
  readonly lastBefore: readonly (number | null)[];
  /** The same of the end. */
  readonly lastByEnd: readonly (number | null)[];
}

/** By the purchases: each is judged as of the day, so that a later refund changes no earlier answer. */
export function purchaseDays({ ledger, period }: PeriodFacts): CustomerDays {
  const { purchases, index } = ledger;
  const first: (number | null)[] = [];
  const lastBefore: (number | null)[] = [];
  const lastByEnd: (number | null)[] = [];
  for (let customer = 0; customer < index.customerCount; customer++) {
    let [earliest, before, byEnd]: (number | null)[] = [null, null, null];
    const to = purchases.starts[customer + 1] as number;
    for (let at = purchases.starts[customer] as number; at < to; at++) {
      const day = purchases.days[at] as number;
      if (day >= period.end) break;
      if (isPurchaseBefore(purchases, at, period.start)) before = day;
      if (!isPurchaseBefore(purchases, at, period.end)) continue;
      earliest ??= day;
      byEnd = day;
    }
    first.push(earliest ?? null);
    lastBefore.push(before ?? null);
    lastByEnd.push(byEnd ?? null);
  }
  return { first, lastBefore, lastByEnd };
}

/** By the contracts: the latest day that any of those begun before the start, and by the end, covers. */
export function contractDays({ ledger, period, settings: { graceDays } }: PeriodFacts): CustomerDays {
  const { contracts } = ledger.records;
  const { customerCount } = ledger.index;
  const firstDays = firstCoveredDays(contracts, graceDays);
  const lastBefore = new Array<number | null>(customerCount).fill(null);
  const lastByEnd = new Array<number | null>(customerCount).fill(null);
  const extend = (days: (number | null)[], customer: number, day: number): void => {
    const known = days[customer] ?? null;
    if (known === null || day > known) days[customer] = day;
  };
  for (const term of contracts) {
    const last = lastCoveredDay(term, graceDays);
    if (last < term.startDay) continue;
    if (term.startDay < period.start) extend(lastBefore, term.customer, last);
    if (term.startDay < period.end) extend(lastByEnd, term.customer, last);
  }
  return {
    first: Array.from({ length: customerCount }, (_, customer) => firstDays.get(customer) ?? null),
    lastBefore,
    lastByEnd,
  };
}
