import { appOrigin } from './app-origin';

/**
 * Whether the page may load this address. The app's own files and what the page makes itself (blob:, data:)
 * may; the network may not, whatever the scheme. In development the development server may too.
 */
export function mayLoad(address: string, devServer: string | null): boolean {
  const url = parsed(address);
  if (url === null) return false;
  if (url.protocol === 'data:') return true;
  if (url.protocol === 'blob:') return mayLoad(url.pathname, devServer);
  if (address.startsWith(`${appOrigin}/`)) return true;
  if (devServer === null) return false;
  const server = new URL(devServer);
  const socket = `${server.protocol === 'https:' ? 'wss:' : 'ws:'}//${server.host}`;
  return url.protocol === 'devtools:' || url.origin === server.origin || address.startsWith(`${socket}/`);
}

/** Whether the window may show this address: the app's page and no other document. */
export function mayNavigate(address: string, devServer: string | null): boolean {
  if (address.startsWith(`${appOrigin}/`)) return true;
  return devServer !== null && parsed(address)?.origin === new URL(devServer).origin;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
