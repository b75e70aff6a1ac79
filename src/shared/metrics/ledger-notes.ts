import type { Note } from './figure';
import type { PeriodFacts } from './period-facts';

/** The opening base looks at days before the ledger's first, so that it may miss customers. */
export function truncationNotes({ leftTruncated }: PeriodFacts): readonly Note[] {
  return leftTruncated ? [{ code: 'leftTruncated', params: {} }] : [];
}

/** Revenue of lines without a customer stands in no figure about customers; said beside every figure of money. */
export function anonymousNotes({ anonymous }: PeriodFacts): readonly Note[] {
  const { lineCount: count, amount } = anonymous;
  return count === 0 ? [] : [{ code: 'anonymousLeftOut', params: { count, amount } }];
}
