import { extname, join, normalize, sep } from 'node:path';
import { appOrigin } from './app-origin';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface RendererFile {
  path: string;
  mediaType: string;
}

/**
 * The file that a URL of the app's scheme names, or null where it names nothing that may be served: another
 * host, a path that leaves the folder in any spelling, or a kind of file the page has no use for.
 */
export function rendererFile(root: string, address: string): RendererFile | null {
  if (!address.startsWith(`${appOrigin}/`)) return null;
  const asked = decodedPath(address);
  if (asked === null || asked.includes('\0') || asked.includes('\\')) return null;
  const path = normalize(join(root, asked === '/' ? '/index.html' : asked));
  if (!path.startsWith(normalize(root + sep))) return null;
  const mediaType = mediaTypes[extname(path)];
  return mediaType === undefined ? null : { path, mediaType };
}

function decodedPath(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
}
