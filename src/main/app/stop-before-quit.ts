import { app } from 'electron';
import type { EngineClient } from './engine-client';

/** Lets the engine finish and close its book before the app goes: a book's lock must not outlive the app. */
export function stopBeforeQuit(engine: EngineClient): void {
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void engine.stop().finally(() => {
      isStopped = true;
      // With no engine running this would still be inside the quit that was put off, where quitting is ignored.
      setImmediate(() => app.quit());
    });
  });
}
