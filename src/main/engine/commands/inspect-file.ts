import type { ImportDecisions, ImportInspection } from '@shared/contract/views';
import { inspectLedger } from '@main/import';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';
import { readRemembered } from './stage-context';

export interface InspectFileInput {
  readonly path: string;
  readonly decisions?: ImportDecisions | undefined;
}

/** Looks at a ledger file: what it is, where its header stands, which column is which. */
export function inspectFile(
  { session }: EngineContext,
  { path, decisions = {} }: InspectFileInput,
  task: Task,
): Promise<ImportInspection> {
  const open = session.currentOrNull();
  const remembered = open === null ? [] : readRemembered(open.book.database);
  return inspectLedger(path, decisions, remembered, task);
}
