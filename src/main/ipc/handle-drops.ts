import type { IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { listLedgerFiles } from '@main/files/list-ledger-files';
import type { FileTokens } from '@main/app/file-tokens';
import { handle } from './handle';

const droppedPaths = z.array(z.string().min(1).max(4096)).max(200);

/**
 * Files and folders of files that a person dropped on the window. Their paths come from the preload, which has them from the system;
 * the page only ever holds the tokens.
 */
export function handleDrops(tokens: FileTokens, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  handle(
    'files.dropped',
    droppedPaths,
    async (paths) => {
      const files = await Promise.all(paths.map(listLedgerFiles));
      return Promise.all(files.flat().map(tokens.issue));
    },
    isTrusted,
  );
}
