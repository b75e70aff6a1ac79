import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault } from '@shared/base/fault';
import type { FileToken } from '@shared/contract/views';

/** Paths that a person chose, by the tokens that the page knows them by. */
export interface FileTokens {
  readonly issue: (path: string) => Promise<FileToken>;
  /** The path behind a token; refuses one that was never handed out. */
  readonly pathOf: (token: string) => string;
}

export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>();
  return {
    issue: async (path) => {
      const token = randomUUID();
      paths.set(token, path);
      const size = await stat(path).then(
        (file) => file.size,
        () => 0,
      );
      return { token, name: basename(path), size };
    },
    pathOf: (token) => {
      const path = paths.get(token);
      if (path === undefined) throw new Fault('usage', 'file.unknownToken');
      return path;
    },
  };
}
