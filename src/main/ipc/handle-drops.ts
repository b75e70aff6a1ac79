import type { IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { FileTokens } from '@main/app/file-tokens';
import { handle } from './handle';
import { tokensOfLedgers } from './tokens-of-ledgers';

const droppedPaths = z.array(z.string().min(1).max(4096)).max(200);

/**
 * Files and folders of files that a person dropped on the window. Their paths come from the preload, which has them from the system;
 * the page only ever holds the tokens.
 */
export function handleDrops(tokens: FileTokens, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  handle('files.dropped', droppedPaths, (paths) => tokensOfLedgers(paths, tokens), isTrusted);
}
