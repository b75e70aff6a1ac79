import type { ImportDecisions, ImportInspection } from '@shared/contract/views';
import { inspectLedger } from '@main/import';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';

export interface InspectFileInput {
  readonly path: string;
  readonly decisions?: ImportDecisions | undefined;
}

/** Looks at a ledger file: what it is, where its header stands, which column is which. */
export function inspectFile(
  _context: EngineContext,
  { path, decisions = {} }: InspectFileInput,
  task: Task,
): Promise<ImportInspection> {
  return inspectLedger(path, decisions, task);
}
