import { open } from 'node:fs/promises';

export const BLOCK_BYTES = 1024 * 1024;

/** The bytes of a file from a position on. One buffer serves all blocks: each is used up before the next is read. */
export async function* readBlocks(path: string, position: number): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(BLOCK_BYTES);
    let from = position;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
      if (bytesRead === 0) return;
      from += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
