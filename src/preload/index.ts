import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '@shared/contract/bridge';
import { channelNames } from '@shared/contract/channel-names';

/** The page's only way out: exactly the contract, no logic. */
const calls = Object.fromEntries(
  channelNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
);

// Files that the app was started with come before the page listens: they wait here for its first listener.
const early: unknown[] = [];
const keep = (_event: unknown, payload: unknown): void => void early.push(payload);
ipcRenderer.on('event:filesOpened', keep);

const bridge = {
  ...calls,
  dropFiles: (files) => {
    // A File that the page made up itself has no path; only what a person dropped has one.
    const paths = files
      .filter((file) => file instanceof File)
      .map((file) => webUtils.getPathForFile(file))
      .filter((path) => path !== '');
    return ipcRenderer.invoke('files.dropped', paths);
  },
  on: (name, listener) => {
    const forward: Parameters<typeof ipcRenderer.on>[1] = (_event, payload) => listener(payload);
    ipcRenderer.on(`event:${name}`, forward);
    if (name === 'filesOpened') {
      ipcRenderer.off('event:filesOpened', keep);
      for (const payload of early.splice(0)) listener(payload as never);
    }
    return () => {
      ipcRenderer.off(`event:${name}`, forward);
    };
  },
} as Bridge;

contextBridge.exposeInMainWorld('staybook', bridge);
