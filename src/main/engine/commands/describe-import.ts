import { Fault } from '@shared/base/fault';
import type { ImportDetail } from '@shared/contract/views';
import { readImportDetail } from '@main/storage';
import type { EngineContext } from '../session/context';

/** One import with its months, mapping and what later ones replaced of it. */
export function describeImport(
  { session }: EngineContext,
  { importId }: { readonly importId: number },
): ImportDetail {
  const detail = readImportDetail(session.current().book.database, importId);
  if (detail === null) throw new Fault('usage', 'import.unknown', { id: importId });
  return detail;
}
