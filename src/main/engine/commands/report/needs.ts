import type { UnavailableReason } from '@shared/contract/report-document';
import { readImports } from '@main/storage';
import type { OpenBook } from '../../session/open-book';

/** The reasons for which a section or a report cannot be made of a book, one for each kind of record it needs. */
export function needsSales(open: OpenBook): UnavailableReason | null {
  return open.facts().extents.sales.firstDay === null ? 'noSales' : null;
}

/** Somebody who buys or is under contract: which of them, the base of the report decides. */
export function needsCustomers(open: OpenBook): UnavailableReason | null {
  return needsContracts(open) === null ? null : needsSales(open);
}

export function needsContracts(open: OpenBook): UnavailableReason | null {
  return open.records().contracts.length === 0 ? 'noContracts' : null;
}

export function needsFeedback(open: OpenBook): UnavailableReason | null {
  return open.records().feedback.length === 0 ? 'noFeedback' : null;
}

export function needsCosts(open: OpenBook): UnavailableReason | null {
  return open.settings.costs.length === 0 ? 'noCosts' : null;
}

export function needsRecords(open: OpenBook): UnavailableReason | null {
  const { extents } = open.facts();
  return Object.values(extents).every(({ firstDay }) => firstDay === null) ? 'noRecords' : null;
}

/** Even a file of which no row could be read has a reconciliation. */
export function needsImports(open: OpenBook): UnavailableReason | null {
  return readImports(open.book.database).length === 0 ? 'noImports' : null;
}

export function needsNothing(): null {
  return null;
}

export function comesLater(): UnavailableReason {
  return 'notYet';
}
