import type { EngineContext } from '../session/context';

/** Closes the open book, if any, and gives its lock back. Everything confirmed is on disk already. */
export function closeBook({ session }: EngineContext): Promise<void> {
  return session.exclusively(() => session.close());
}
