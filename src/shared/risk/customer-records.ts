import type { Day } from '../model/day';
import type { BookRecords, ContractTerm, FeedbackAnswer, Interaction } from '../model/records';
import { interactionMeaning, type InteractionMeaning } from './interaction-words';

/** An interaction that means something to the health of its customer. */
export interface TellingInteraction extends Interaction {
  readonly meaning: InteractionMeaning;
  /** Log-ins that the row stands for: its value where that is a whole number, else one. */
  readonly count: number;
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
  /** Latest day of any interaction of the book: as far as log-ins can be counted. Null: there is none. */
  readonly interactionsThrough: Day | null;
  /** Kinds of interactions that mean nothing here, with how many rows each, the most frequent first. */
  readonly otherKinds: readonly { readonly kind: string; readonly rows: number }[];
}

const nothing: CustomerRecords = { contracts: [], feedback: [], interactions: [] };

/**
 * The records that were known on a day. Rows dated later are not there: of a contract its start counts, and a
 * cancellation that lies ahead is not known.
 *
 * @param knowsAhead contracts that begin later and cancellations to come count as known: the book as it now stands
 */
export function recordsAsOf(records: BookRecords, asOf: Day, knowsAhead: boolean): RecordsAsOf {
  const lists = new Map<number, Lists>();
  const listsOf = (customer: number): Lists => {
    const known = lists.get(customer);
    if (known !== undefined) return known;
    const made: Lists = { contracts: [], feedback: [], interactions: [] };
    lists.set(customer, made);
    return made;
  };
  for (const term of records.contracts) {
    if (term.startDay > asOf && !knowsAhead) continue;
    const isCancellationKnown = term.cancelledDay === null || term.cancelledDay <= asOf || knowsAhead;
    listsOf(term.customer).contracts.push(isCancellationKnown ? term : { ...term, cancelledDay: null });
  }
  for (const answer of records.feedback)
    if (answer.day <= asOf) listsOf(answer.customer).feedback.push(answer);
  const meanings = new Map<string, InteractionMeaning | null>();
  const others = new Map<string, number>();
  let through: Day | null = null;
  for (const interaction of records.interactions) {
    const { day, kind, customer } = interaction;
    if (day > asOf) continue;
    if (through === null || day > through) through = day;
    let meaning = meanings.get(kind);
    if (meaning === undefined) meanings.set(kind, (meaning = interactionMeaning(kind)));
    if (meaning === null) others.set(kind, (others.get(kind) ?? 0) + 1);
    else listsOf(customer).interactions.push({ ...interaction, meaning, count: countOf(interaction) });
  }
  return {
    of: (customer) => lists.get(customer) ?? nothing,
    interactionsThrough: through,
    otherKinds: [...others]
      .map(([kind, rows]) => ({ kind, rows }))
      .sort((a, b) => b.rows - a.rows || (a.kind < b.kind ? -1 : 1)),
  };
}

interface Lists {
  readonly contracts: ContractTerm[];
  readonly feedback: FeedbackAnswer[];
  readonly interactions: TellingInteraction[];
}

function countOf({ value }: Interaction): number {
  return /^\d{1,6}$/.test(value.trim()) ? Number(value) : 1;
}
