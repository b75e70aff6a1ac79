import { Fault } from '@shared/base/fault';
import { customerExists, readCanonicalIds, type Database } from '@main/storage';

/** The customer that this one counts as, or the fault that there is none. */
export function countedCustomer(database: Database, id: number): number {
  if (!customerExists(database, id)) throw new Fault('usage', 'customer.unknown', { id });
  return readCanonicalIds(database)[id] ?? id;
}
