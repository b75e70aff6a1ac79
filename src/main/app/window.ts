import { BrowserWindow } from 'electron';

export interface WindowOptions {
  page: string;
  preload: string;
  devTools: boolean;
}

/** The app's window: a sandboxed page whose only way to the machine is the preload's bridge. */
export function createWindow({ page, preload, devTools }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Staybook',
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: false,
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(page);
  return window;
}
