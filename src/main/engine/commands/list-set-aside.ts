import { Fault } from '@shared/base/fault';
import type { SetAsidePage } from '@shared/contract/views';
import { readSetAside } from '@main/storage';
import type { EngineContext } from '../session/context';

export interface ListSetAsideInput {
  readonly importId: number;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the rows that one import set aside, whole, with what is wrong with each. */
export function listSetAside({ session }: EngineContext, input: ListSetAsideInput): SetAsidePage {
  const page = readSetAside(session.current().book.database, input.importId, input.offset, input.limit);
  if (page === null) throw new Fault('usage', 'import.unknown', { id: input.importId });
  return page;
}
