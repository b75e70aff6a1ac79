import { Fault } from '@shared/base/fault';
import { errorCode } from './error-code';
import { writeFileAtomically } from './write-file-atomically';

/** Writes a file where a person asked for it; a place that cannot be written is named to them. */
export async function writeUserFile(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFileAtomically(path, content);
  } catch (error) {
    const code = errorCode(error);
    throw code === null ? error : new Fault('unreadable', 'file.unwritable', { path, code });
  }
}
