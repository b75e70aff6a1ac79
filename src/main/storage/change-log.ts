import { insertRow, type Database } from './sqlite';

/** What is done to a book besides its definitions: each kind of change has its own detail. */
export type ChangeAction =
  | 'import.done'
  | 'import.undone'
  | 'setAside.corrected'
  | 'setAside.retried'
  | 'customers.merged'
  | 'customers.mergeUndone'
  | 'customers.keptApart'
  | 'rate.set'
  | 'rate.deleted';

/** Notes a change for good: undoing it is another change. `doneAt` is ISO 8601, UTC. */
export function logChange(
  database: Database,
  doneAt: string,
  action: ChangeAction,
  detail: Readonly<Record<string, unknown>>,
): void {
  insertRow(database, 'change_log', { done_at: doneAt, action, detail: JSON.stringify(detail) });
}
