import { rowStarts, stableOrder } from '../ledger/stable-order';
import type { Day } from '../model/day';
import type { BookRecords, ContractTerm, FeedbackAnswer, Interaction } from '../model/records';
import { interactionMeaning, type InteractionMeaning } from './interaction-words';

/** An interaction that means something to the health of its customer. */
export interface TellingInteraction {
  readonly day: Day;
  readonly meaning: InteractionMeaning;
  /** Log-ins that the row stands for: its value where that is a whole number, else one. */
  readonly count: number;
  readonly row: Interaction;
}

/** What is recorded of one customer, each list in order of day. */
export interface CustomerRecords {
  readonly contracts: readonly ContractTerm[];
  readonly feedback: readonly FeedbackAnswer[];
  readonly interactions: readonly TellingInteraction[];
}

/** The records of a book up to a day, by customer. */
export interface RecordsAsOf {
  readonly of: (customer: number) => CustomerRecords;
  /**
   * Latest log-in of anybody, as far as log-ins can be counted: where nobody logs in any more, the file has ended, not
   * the customers. Null: there is none.
   */
  readonly logInsThrough: Day | null;
  /** Kinds of interactions that mean nothing here, with how many rows each, the most frequent first. */
  readonly otherKinds: readonly { readonly kind: string; readonly rows: number }[];
}

/**
 * The records that were known on a day. Rows dated later are not there: of a contract its start counts, and a
 * cancellation that lies ahead is not known.
 *
 * @param knowsAhead contracts that begin later and cancellations to come count as known: the book as it now stands
 */
export function recordsAsOf(
  records: BookRecords,
  customerCount: number,
  asOf: Day,
  knowsAhead: boolean,
): RecordsAsOf {
  const { telling, through, otherKinds } = readInteractions(records.interactions, asOf);
  const contracts = byCustomer(
    records.contracts.filter(({ startDay }) => knowsAhead || startDay <= asOf),
    ({ customer }) => customer,
    customerCount,
  );
  const feedback = byCustomer(
    records.feedback.filter(({ day }) => day <= asOf),
    ({ customer }) => customer,
    customerCount,
  );
  const interactions = byCustomer(telling, ({ row }) => row.customer, customerCount);
  const known = (term: ContractTerm): ContractTerm =>
    knowsAhead || term.cancelledDay === null || term.cancelledDay <= asOf
      ? term
      : { ...term, cancelledDay: null };
  return {
    of: (customer) => ({
      contracts: contracts(customer).map(known),
      feedback: feedback(customer),
      interactions: interactions(customer),
    }),
    logInsThrough: through,
    otherKinds,
  };
}

function readInteractions(interactions: readonly Interaction[], asOf: Day) {
  const meanings = new Map<string, InteractionMeaning | null>();
  const others = new Map<string, number>();
  const telling: TellingInteraction[] = [];
  let through: Day | null = null;
  for (const row of interactions) {
    const { day, kind } = row;
    if (day > asOf) continue;
    let meaning = meanings.get(kind);
    if (meaning === undefined) meanings.set(kind, (meaning = interactionMeaning(kind)));
    if (meaning === null) others.set(kind, (others.get(kind) ?? 0) + 1);
    else telling.push({ day, meaning, count: countOf(row), row });
    if (meaning === 'logIn' && (through === null || day > through)) through = day;
  }
  const otherKinds = [...others]
    .map(([kind, rows]) => ({ kind, rows }))
    .sort((a, b) => b.rows - a.rows || (a.kind < b.kind ? -1 : 1));
  return { telling, through, otherKinds };
}

function countOf({ value }: Interaction): number {
  return /^\d{1,6}$/.test(value) ? Number(value) : 1;
}

const none: readonly never[] = [];

/** The items of each customer, in their order: grouped at once, listed when asked for. */
function byCustomer<Item>(
  items: readonly Item[],
  customerOf: (item: Item) => number,
  customerCount: number,
): (customer: number) => readonly Item[] {
  if (items.length === 0) return () => none;
  const customers = Int32Array.from(items, customerOf);
  const order = stableOrder(customers, Int32Array.from(customers.keys()));
  const starts = rowStarts(customers, order, customerCount);
  return (customer) => {
    const from = starts[customer] as number;
    const to = starts[customer + 1] as number;
    if (from === to) return none;
    return Array.from(order.subarray(from, to), (place) => items[place] as Item);
  };
}
