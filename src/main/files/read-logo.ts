import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault } from '@shared/base/fault';

/** What a report's head can carry without becoming heavy. */
const largestLogo = 500_000;

/** A PNG or JPEG as a data URL. What it is is told by its bytes; the ending of its name says nothing. */
export async function readLogo(path: string): Promise<string> {
  const file = basename(path);
  const bytes = await readUpTo(path, largestLogo + 1, file);
  if (bytes.length > largestLogo)
    throw new Fault('unreadable', 'picture.tooLarge', { file, limit: largestLogo / 1000 });
  const kind = pictureKind(bytes);
  if (kind === null) throw new Fault('unreadable', 'picture.kind', { file });
  return `data:image/${kind};base64,${bytes.toString('base64')}`;
}

/** Of a file of any size no more than is needed to refuse it. */
async function readUpTo(path: string, limit: number, file: string): Promise<Buffer> {
  try {
    const handle = await open(path, 'r');
    try {
      const bytes = Buffer.alloc(limit);
      let length = 0;
      for (let read = -1; read !== 0 && length < limit; length += read)
        ({ bytesRead: read } = await handle.read(bytes, length, limit - length, length));
      return bytes.subarray(0, length);
    } finally {
      await handle.close();
    }
  } catch {
    throw new Fault('unreadable', 'picture.unreadable', { file });
  }
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngEnd = Buffer.from('IEND');

/** Whole pictures only: a file that breaks off has the beginning and not the end. */
function pictureKind(bytes: Buffer): 'png' | 'jpeg' | null {
  if (bytes.subarray(0, 8).equals(pngStart)) return bytes.includes(pngEnd, -16) ? 'png' : null;
  const isJpeg = bytes.length > 4 && bytes.readUIntBE(0, 3) === 0xffd8ff;
  return isJpeg && bytes.includes(Buffer.from([0xff, 0xd9]), -512) ? 'jpeg' : null;
}
