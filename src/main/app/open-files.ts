import { BrowserWindow } from 'electron';
import type { AppParts } from './app-parts';
import { sortOpenedFiles } from './opened-files';

/**
 * Opens what the system hands to the app: a book takes the place of the open one, ledgers go to the import.
 * A book that cannot be opened is told of by the page, as when it is opened from there.
 */
export async function openFiles(
  { desk, engine, tokens }: AppParts,
  files: readonly string[],
  cwd: string,
): Promise<void> {
  const { book, ledgers } = sortOpenedFiles(files, cwd);
  if (book !== null) await desk.setBook(await engine.run('openBook', { path: book }));
  const [window] = BrowserWindow.getAllWindows();
  if (book !== null) window?.webContents.reload();
  if (ledgers.length > 0) desk.send('filesOpened', { files: await Promise.all(ledgers.map(tokens.issue)) });
}
