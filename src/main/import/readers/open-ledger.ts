import { Fault } from '@shared/base/fault';
import { openCsv } from './csv-reader';
import { readFileKind } from './file-kind';
import type { LedgerSource } from './table-reader';
import { openXlsx } from './xlsx-reader';

/** Opens a ledger file by what it is, not by what it is called. */
export async function openLedger(path: string): Promise<LedgerSource> {
  try {
    return (await readFileKind(path)) === 'zip' ? await openXlsx(path) : await openCsv(path);
  } catch (error) {
    throw fileFault(error);
  }
}

const codesByErrno: Readonly<Record<string, string>> = {
  ENOENT: 'file.notFound',
  EACCES: 'file.noPermission',
  EPERM: 'file.noPermission',
  EISDIR: 'file.isFolder',
};

/** A failure of the file system as a fault with a sentence; anything else as it came. */
export function fileFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const code = codesByErrno[error.code];
  return code === undefined ? error : new Fault('unreadable', code);
}
