import { basename } from 'node:path';
import { Fault } from '@shared/base/fault';
import type { ImportDecisions } from '@shared/model/import-decisions';
import { openCsv } from './csv-reader';
import { readFileKind } from './file-kind';
import { openContainer } from './old-workbook';
import type { LedgerSource } from './table-reader';
import type { TaskPace } from '../task-pace';
import { openZipWorkbook } from './zip-workbook';

/** Opens a ledger file by what it is, not by what it is called. */
export async function openLedger(
  path: string,
  { encoding, delimiter }: Pick<ImportDecisions, 'encoding' | 'delimiter'>,
  pace: TaskPace,
): Promise<LedgerSource> {
  switch (await readFileKind(path, encoding)) {
    case 'zip':
      return openZipWorkbook(path, pace);
    case 'container':
      return openContainer(path, pace);
    case 'text':
      return openCsv(path, { encoding, delimiter }, pace);
  }
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
