import { BrowserWindow, screen } from 'electron';

export interface WindowOptions {
  page: string;
  preload: string;
  devTools: boolean;
  /** Where the window was when it was last closed; null on the first day. */
  place: WindowPlace | null;
  /** Told once, when the window closes. */
  onClose: (place: WindowPlace) => void;
}

export interface WindowPlace {
  x: number;
  y: number;
  width: number;
  height: number;
  maximized: boolean;
}

/** The app's window: a sandboxed page whose only way to the machine is the preload's bridge. */
export function createWindow({ page, preload, devTools, place, onClose }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Staybook',
    ...(place !== null && isOnScreen(place) ? boundsOf(place) : { width: 1280, height: 820 }),
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
  if (place?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.once('close', () => onClose({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  void window.loadURL(page);
  return window;
}

function boundsOf({ x, y, width, height }: WindowPlace): Electron.Rectangle {
  return { x, y, width, height };
}

/** A window last seen on a screen that is gone would open where nobody can reach it. */
function isOnScreen(place: WindowPlace): boolean {
  const { workArea } = screen.getDisplayMatching(boundsOf(place));
  const left = Math.max(workArea.x, place.x);
  const right = Math.min(workArea.x + workArea.width, place.x + place.width);
  const isTitleInside = place.y >= workArea.y && place.y < workArea.y + workArea.height - 40;
  return isTitleInside && right - left >= 200;
}
