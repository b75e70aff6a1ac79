import { isoDay } from '../model/day';
import type { Note } from './figure';
import type { PeriodFacts, Reach } from './period-facts';

/** Where the records that a figure is measured from begin after its period does, or end before it. */
export function reachNotes({ period }: PeriodFacts, reach: Reach): readonly Note[] {
  const { coverage, complete, firstDay, dataThrough } = reach;
  const notes: Note[] = [];
  if (!complete && dataThrough !== null)
    notes.push({ code: 'incomplete', params: { day: isoDay(dataThrough) } });
  if (coverage === 'covered' && firstDay !== null && firstDay > period.start)
    notes.push({ code: 'beginsInside', params: { day: isoDay(firstDay) } });
  return notes;
}

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
function anonymousNotes({ anonymous }: PeriodFacts): readonly Note[] {
  const { lineCount: count, amount } = anonymous;
  return count === 0 ? [] : [{ code: 'anonymousLeftOut', params: { count, amount } }];
}

/** The same with how refunds are dated, where that is not by their own day. */
export function revenueNotes(facts: PeriodFacts): readonly Note[] {
  const dating: readonly Note[] =
    facts.settings.revenueDating === 'orderDate' ? [{ code: 'revenueByOrderDate', params: {} }] : [];
  return [...anonymousNotes(facts), ...dating];
}
