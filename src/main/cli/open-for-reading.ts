import type { CommandOutput } from '@main/engine';
import type { CommandContext } from './commands/command';

/** Does some work over a book that is only read: nobody is kept from writing it, and nothing is left behind. */
export async function withBookForReading<Value>(
  { engine, resolve }: CommandContext,
  path: string,
  work: (book: CommandOutput<'openBookOnly'>) => Promise<Value>,
): Promise<Value> {
  const book = await engine.run('openBookOnly', { path: resolve(path), access: 'read' });
  try {
    return await work(book);
  } finally {
    await engine.run('closeBook', undefined);
  }
}
