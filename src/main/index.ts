import { join } from 'node:path';
import { app, BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { createAppParts } from './app/app-parts';
import { appPage } from './app/app-origin';
import { readCommandLine } from './app/command-line';
import { createFileInbox } from './app/file-inbox';
import { lockDown } from './app/lockdown';
import { openFiles } from './app/open-files';
import { registerAppScheme, serveRenderer } from './app/protocol';
import { stopBeforeQuit } from './app/stop-before-quit';
import { createWindow } from './app/window';
import { runHeadless } from './headless';
import { createHandlers } from './ipc/create-handlers';
import { handleDrops } from './ipc/handle-drops';
import { registerHandlers } from './ipc/handle';
import { isAppSender } from './ipc/trusted-sender';

/*
 * Composition root: the only file that wires things together. It must not wait for the app at its top level:
 * Electron becomes ready only after this module has finished loading.
 */
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
const built = join(import.meta.dirname, '..');
const inbox = createFileInbox();
const commandLine = readCommandLine(process.argv, app.isPackaged);

async function createParts() {
  await app.whenReady();
  serveRenderer(join(built, 'renderer'));
  const parts = await createAppParts(built, devServer);
  const isTrusted = (event: IpcMainInvokeEvent): boolean => isAppSender(event, devServer);
  registerHandlers(createHandlers(parts), isTrusted);
  handleDrops(parts.tokens, isTrusted);
  return parts;
}

async function startWindow(files: string[]): Promise<void> {
  const parts = await createParts();
  const { desk, engine } = parts;
  const open = (paths: readonly string[], cwd: string): void => {
    openFiles(parts, paths, cwd).catch((error: unknown) => desk.tell(error));
  };
  const openWindow = (): void => {
    const window = createWindow({
      page: devServer ?? appPage,
      preload: join(built, 'preload/index.cjs'),
      devTools: !app.isPackaged,
      place: desk.preferences.current().window,
      onClose: (place) => void desk.preferences.change({ window: place }),
    });
    window.webContents.once('did-finish-load', () => {
      open(files.splice(0), process.cwd());
      inbox.deliverTo((path) => open([path], process.cwd()));
    });
  };
  desk.refresh();
  openWindow();
  app.on('second-instance', (_event, argv, cwd) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    const asked = readCommandLine(argv, app.isPackaged);
    if (asked.kind === 'window') open(asked.files, cwd);
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  stopBeforeQuit(engine);
}

registerAppScheme();
lockDown(devServer);
app.on('window-all-closed', () => {
  if (commandLine.kind === 'window' && process.platform !== 'darwin') app.quit();
});
if (commandLine.kind === 'headless') void runHeadless(commandLine.args, createParts);
else if (app.requestSingleInstanceLock()) void startWindow(commandLine.files);
else app.quit();
