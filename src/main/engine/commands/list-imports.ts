import type { ImportRecord } from '@shared/contract/views';
import { readImports } from '@main/storage';
import type { EngineContext } from '../session/context';

/** Every import of the open book with its reconciliation, oldest first. */
export function listImports({ session }: EngineContext): ImportRecord[] {
  return readImports(session.current().book.database);
}
