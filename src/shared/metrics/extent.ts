import type { LedgerIndex } from '../ledger/ledger-index';
import { parseIsoDay, type Day } from '../model/day';
import type { Period } from '../model/period';
import type { BookRecords } from '../model/records';
import type { BookSettings } from '../model/settings';

/** The records that a metric is measured from; `customers`: those that decide who is one, by the base. */
export type FactSource = 'customers' | 'sales' | 'contracts' | 'feedback';

/** From when to when records of a kind speak. */
export interface Extent {
  /** Null while there are none. */
  readonly firstDay: Day | null;
  /** Latest day that they cover in full. */
  readonly dataThrough: Day | null;
}

export type Extents = Readonly<Record<FactSource, Extent>>;

/** Whether records have anything to say about a period. */
export type Coverage = 'covered' | 'empty' | 'before' | 'after';

/**
 * How far the records of a book reach. Data-through is what the settings state, else the latest day of the sales
 * ledger. Without a ledger, or where all contracts begin after it: of contracts the latest start or cancellation (an
 * end lies in the future and says nothing of what is known by then). Of feedback the latest answer, where it is later
 * than the ledger.
 */
export function extentsOf(index: LedgerIndex, records: BookRecords, settings: BookSettings): Extents {
  const stated = settings.dataThrough === null ? null : parseIsoDay(settings.dataThrough);
  const { firstStart, lastMove, firstAnswer, lastAnswer } = spansOf(records);
  const extent = (firstDay: Day | null, lastDay: Day | null): Extent =>
    firstDay === null ? { firstDay: null, dataThrough: null } : { firstDay, dataThrough: stated ?? lastDay };
  const sales = extent(index.firstDay, index.lastDay);
  const ledgerReaches = index.lastDay !== null && firstStart !== null && firstStart <= index.lastDay;
  const underContract = extent(firstStart, ledgerReaches ? index.lastDay : lastMove);
  const answered = extent(firstAnswer, later(lastAnswer, index.lastDay));
  return {
    customers: settings.base.kind === 'contract' ? underContract : sales,
    sales,
    contracts: underContract,
    feedback: answered,
  };
}

/** How far the book reaches, by whatever it holds: those who decide about customers first, then sales, contracts, answers. */
export function bookExtent({ customers, sales, contracts, feedback }: Extents): Extent {
  return [customers, sales, contracts, feedback].find(({ firstDay }) => firstDay !== null) ?? customers;
}

export function coverageOf({ firstDay, dataThrough }: Extent, period: Period): Coverage {
  if (firstDay === null || dataThrough === null) return 'empty';
  if (period.end <= firstDay) return 'before';
  return period.start > dataThrough ? 'after' : 'covered';
}

/** First and last days of records; a contract moves when it starts and when it is cancelled. Null: there are none. */
function spansOf({ contracts, feedback }: BookRecords) {
  let firstStart: Day | null = null;
  let lastMove: Day | null = null;
  for (const { startDay, cancelledDay } of contracts) {
    firstStart = firstStart === null || startDay < firstStart ? startDay : firstStart;
    lastMove = later(later(lastMove, startDay), cancelledDay);
  }
  let firstAnswer: Day | null = null;
  let lastAnswer: Day | null = null;
  for (const { day } of feedback) {
    firstAnswer = firstAnswer === null || day < firstAnswer ? day : firstAnswer;
    lastAnswer = later(lastAnswer, day);
  }
  return { firstStart, lastMove, firstAnswer, lastAnswer };
}

function later(one: Day | null, other: Day | null): Day | null {
  if (one === null) return other;
  return other === null || one >= other ? one : other;
}
