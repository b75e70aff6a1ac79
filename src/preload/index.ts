import { contextBridge } from 'electron';

/** The page's only way out: exactly the contract, no logic. */
contextBridge.exposeInMainWorld('staybook', {});
