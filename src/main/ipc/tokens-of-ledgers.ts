import { Fault } from '@shared/base/fault';
import type { FileToken } from '@shared/contract/views';
import type { FileTokens } from '@main/app/file-tokens';
import { listLedgerFiles } from '@main/files/list-ledger-files';
import { basename } from 'node:path';

/** The ledgers that these paths are, or hold, by tokens. Folders without one are told of, not passed over. */
export async function tokensOfLedgers(
  paths: readonly string[],
  tokens: FileTokens,
): Promise<readonly FileToken[]> {
  const files = (await Promise.all(paths.map(listLedgerFiles))).flat();
  const [first] = paths;
  if (files.length === 0 && first !== undefined)
    throw new Fault('unreadable', 'file.noLedgers', { folder: basename(first) });
  return Promise.all(files.map(tokens.issue));
}
