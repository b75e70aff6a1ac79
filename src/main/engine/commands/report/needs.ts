import type { UnavailableReason } from '@shared/contract/report-document';
import type { OpenBook } from '../../session/open-book';

/** The reasons for which a section or a report cannot be made of a book, one for each kind of record it needs. */
export function needsSales(open: OpenBook): UnavailableReason | null {
  return open.facts().extents.sales.firstDay === null ? 'noSales' : null;
}

export function needsContracts(open: OpenBook): UnavailableReason | null {
  return open.records().contracts.length === 0 ? 'noContracts' : null;
}

export function needsFeedback(open: OpenBook): UnavailableReason | null {
  return open.records().feedback.length === 0 ? 'noFeedback' : null;
}

export function needsRecords(open: OpenBook): UnavailableReason | null {
  const { extents } = open.facts();
  return Object.values(extents).every(({ firstDay }) => firstDay === null) ? 'noRecords' : null;
}

export function needsNothing(): null {
  return null;
}

export function comesLater(): UnavailableReason {
  return 'notYet';
}
