import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { Fault } from '@shared/base/fault';
import type { TaskPace } from './task-pace';

export interface FileDigest {
  readonly sha256: string;
  readonly size: number;
  readonly modified: number;
}

const BLOCK_BYTES = 1024 * 1024;

/** SHA-256 of a file's bytes: the same file is known again under any name. */
export async function readDigest(path: string, pace: TaskPace): Promise<FileDigest> {
  const { size, mtimeMs: modified } = await stat(path);
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(BLOCK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, BLOCK_BYTES, null);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      if (pace.isDue) await pace.breathe('reading', 0, 0);
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size, modified };
}

/** Throws where the file was written to since its digest was taken: rows and digest would not belong together. */
export async function assertUnchanged(path: string, digest: FileDigest): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  if (size !== digest.size || mtimeMs !== digest.modified) throw new Fault('unreadable', 'file.changed');
}
