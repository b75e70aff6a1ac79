import type { ImportInspection } from '@shared/contract/views';
import { Fault } from '@shared/base/fault';
import type { ImportTask } from './import-task';
import type { StagedSales, StageRequest } from './staged-sales';

export type { ImportTask } from './import-task';
export type { DateOrder, StagedFileInfo, StagedSales, StageRequest } from './staged-sales';

/** Looks at a ledger file: what it is, where its header stands, which column is which. Writes nothing. */
export function inspectLedger(
  path: string,
  _options: { readonly sheet?: string | undefined },
  _task: ImportTask,
): Promise<ImportInspection> {
  return Promise.reject(new Fault('internal', 'import.unfinished', { path }));
}

/** Reads a sales ledger into clean lines and set-aside rows. Writes nothing. */
export function stageSales(path: string, _request: StageRequest, _task: ImportTask): Promise<StagedSales> {
  return Promise.reject(new Fault('internal', 'import.unfinished', { path }));
}
