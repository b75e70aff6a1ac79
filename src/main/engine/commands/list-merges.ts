import type { MergeRecord } from '@shared/contract/views';
import { readCustomerRefs, readMergeLog } from '@main/storage';
import type { EngineContext } from '../session/context';

/** Every merge, undone ones too, the last first; each customer with what stands under its own number. */
export function listMerges({ session }: EngineContext, _input: undefined): MergeRecord[] {
  const { database } = session.current().book;
  const merges = readMergeLog(database);
  const ids = merges.flatMap(({ fromId, intoId }) => [fromId, intoId]);
  const refs = readCustomerRefs(database, ids, null);
  return merges.flatMap(({ id, fromId, intoId, mergedAt, undoneAt }) => {
    const [from, into] = [refs.get(fromId), refs.get(intoId)];
    return from && into ? [{ id, from, into, mergedAt, undoneAt }] : [];
  });
}
