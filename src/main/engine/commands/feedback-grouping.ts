import { ownSegmentGrouping, segmentGrouping, tierGrouping } from '@shared/contract/feedback-groupings';
import type { Scope } from '@shared/contract/views';
import type { CustomerAttribute } from '@shared/ledger/customer-attribute';
import { segmentIds } from '@shared/ledger/rfm';
import { valueTierGrid } from '@shared/ledger/value-tiers';
import type { OpenBook } from '../session/open-book';
import { attributeNamed } from './attribute-named';
import { readSegmentSpan, rfmAsOf, tiersAsOf } from './open-segments';
import { namedSegment } from './saved-segments';
import { filteredCustomers } from './segment-members';

/**
 * What those who answered are grouped by: an attribute of customers, their segment by recency, frequency and money,
 * their value tier, or whether a segment of one's own holds them; segments and tiers as of the end of the period.
 */
export function feedbackGrouping(open: OpenBook, scope: Scope, by: string): CustomerAttribute {
  const own = by.startsWith(ownSegmentGrouping) ? by.slice(ownSegmentGrouping.length) : null;
  if (own === null && by !== segmentGrouping && by !== tierGrouping) return attributeNamed(open, by);
  const codes = new Int32Array(open.facts().index.customerCount).fill(-1);
  const values = own === null ? (by === segmentGrouping ? segmentIds : tierIds) : [own];
  const { coverage, closing } = readSegmentSpan(open, scope);
  if (own !== null) {
    const { filter } = namedSegment(open.settings.savedSegments, own);
    for (const customer of filteredCustomers(open, filter, closing)) codes[customer] = 0;
  } else if (coverage !== 'empty') {
    if (by === segmentGrouping) fillSegments(open, closing, codes);
    else fillTiers(open, closing, codes);
  }
  return { id: by, values, codes };
}

const tierIds = valueTierGrid.map(({ id }) => id);

type Closing = ReturnType<typeof readSegmentSpan>['closing'];

function fillSegments(open: OpenBook, closing: Closing, codes: Int32Array): void {
  const { scores, segments } = rfmAsOf(open, closing);
  // Who has bought nothing has no score and no segment.
  for (let customer = 0; customer < codes.length; customer += 1)
    if (scores.r[customer] !== 0) codes[customer] = segments[customer] ?? -1;
}

function fillTiers(open: OpenBook, closing: Closing, codes: Int32Array): void {
  const { members, places } = tiersAsOf(open, null, closing);
  members.forEach((customer, at) => {
    codes[customer] = places[at] ?? -1;
  });
}
