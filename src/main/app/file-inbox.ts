import { app } from 'electron';

export interface FileInbox {
  /** Hands over every file from now on, and first those that have come already. */
  readonly deliverTo: (open: (path: string) => void) => void;
}

/** macOS names files that start the app before it is ready; listens from the first moment and keeps them. */
export function createFileInbox(): FileInbox {
  const waiting: string[] = [];
  let deliver = (path: string): void => void waiting.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    deliver(path);
  });
  return {
    deliverTo: (open) => {
      deliver = open;
      for (const path of waiting.splice(0)) open(path);
    },
  };
}
