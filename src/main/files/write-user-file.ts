import { unwritableFault } from './unwritable-fault';
import { writeFileAtomically } from './write-file-atomically';

/** Writes a file where a person asked for it; a place that cannot be written is named to them, with the reason. */
export async function writeUserFile(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFileAtomically(path, content);
  } catch (error) {
    throw (await unwritableFault(path, error)) ?? error;
  }
}
