import type { Note } from './figure';
import type { PeriodFacts } from './period-facts';

const missingPast: readonly Note[] = [{ code: 'leftTruncated', params: {} }];

/** The opening base looks at days before the ledger's first, so that it may miss customers. */
export function truncationNotes({ leftTruncated }: PeriodFacts): readonly Note[] {
  return leftTruncated ? missingPast : [];
}

/** The same where the buyers of the period before are the base. */
export function previousTruncationNotes({ previousTruncated }: PeriodFacts): readonly Note[] {
  return previousTruncated ? missingPast : [];
}

/** Revenue of lines without a customer stands in no figure about customers; said beside every figure of money. */
export function anonymousNotes({ anonymous }: PeriodFacts): readonly Note[] {
  const { lineCount: count, amount } = anonymous;
  return count === 0 ? [] : [{ code: 'anonymousLeftOut', params: { count, amount } }];
}

/** The same with how refunds are dated, where that is not by their own day. */
export function revenueNotes(facts: PeriodFacts): readonly Note[] {
  const dating: readonly Note[] =
    facts.settings.revenueDating === 'orderDate' ? [{ code: 'revenueByOrderDate', params: {} }] : [];
  return [...anonymousNotes(facts), ...dating];
}
