import { Fault } from '@shared/base/fault';
import { readCanonicalIds } from '@main/storage';
import type { OpenBook } from '../session/open-book';

/** The place of a customer among all; of one that is merged into another, that one's. */
export function customerIndex(open: OpenBook, id: number): number {
  const canonicalId = readCanonicalIds(open.book.database)[id];
  const index = canonicalId === undefined ? -1 : open.names().ids.indexOf(canonicalId);
  if (index < 0) throw new Fault('usage', 'customer.unknown', { id });
  return index;
}
