import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { appPage } from './app/app-origin';
import { lockDown } from './app/lockdown';
import { registerAppScheme, serveRenderer } from './app/protocol';
import { createWindow } from './app/window';

/*
 * Composition root: the only file that wires things together. It must not wait for the app at its top level:
 * Electron becomes ready only after this module has finished loading.
 */
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
const built = join(import.meta.dirname, '..');

registerAppScheme();
lockDown(devServer);

function openWindow(): void {
  createWindow({
    page: devServer ?? appPage,
    preload: join(built, 'preload/index.cjs'),
    devTools: !app.isPackaged,
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  serveRenderer(join(built, 'renderer'));
  openWindow();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

void start();
