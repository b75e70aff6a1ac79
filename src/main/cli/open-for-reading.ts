import type { BookSummary } from '@shared/contract/views';
import type { CommandContext } from './commands/command';

/** Does some work over a book that is only read: nobody is kept from writing it, and nothing is left behind. */
export async function withBookForReading<Value>(
  { engine, resolve }: CommandContext,
  path: string,
  work: (book: BookSummary) => Promise<Value>,
): Promise<Value> {
  const book = await engine.run('openBook', { path: resolve(path), access: 'read' });
  try {
    return await work(book);
  } finally {
    await engine.run('closeBook', undefined);
  }
}
