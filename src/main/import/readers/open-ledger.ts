import { basename } from 'node:path';
import { Fault } from '@shared/base/fault';
import { openCsv } from './csv-reader';
import { readFileKind } from './file-kind';
import type { LedgerSource } from './table-reader';
import type { TaskPace } from '../task-pace';
import { openXlsx } from './xlsx-reader';

/** Opens a ledger file by what it is, not by what it is called. */
export async function openLedger(path: string, pace: TaskPace): Promise<LedgerSource> {
  return (await readFileKind(path)) === 'zip' ? openXlsx(path, pace) : openCsv(path);
}

const codesByErrno: Readonly<Record<string, string>> = {
  ENOENT: 'file.notFound',
  EACCES: 'file.noPermission',
  EPERM: 'file.noPermission',
  EISDIR: 'file.isFolder',
};

/** Whatever ended an import as a fault that names the file; errors of the program stay what they are. */
export function importFault(error: unknown, path: string): unknown {
  const file = basename(path);
  if (error instanceof Fault)
    return new Fault(error.body.kind, error.body.code, { file, ...error.body.params });
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const code = codesByErrno[error.code];
  return code === undefined ? error : new Fault('unreadable', code, { file });
}
