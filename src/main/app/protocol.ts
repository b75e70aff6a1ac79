import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { appScheme } from './app-origin';
import { contentSecurityPolicy } from './content-security-policy';
import { rendererFile, type RendererFile } from './renderer-file';

const noncePlaceholder = '__CSP_NONCE__';

/** Names the app's scheme to Chromium. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built renderer, and nothing else, to the window. */
export function serveRenderer(root: string): void {
  protocol.handle(appScheme, async (request) => {
    const file = request.method === 'GET' ? rendererFile(root, request.url) : null;
    if (file === null) return notFound();
    try {
      return await answer(file);
    } catch {
      return notFound();
    }
  });
}

async function answer(file: RendererFile): Promise<Response> {
  const content = await readFile(file.path);
  const headers = { 'Content-Type': file.mediaType, 'X-Content-Type-Options': 'nosniff' };
  if (!file.mediaType.startsWith('text/html')) return new Response(new Uint8Array(content), { headers });
  const nonce = randomBytes(16).toString('base64');
  return new Response(content.toString('utf8').replaceAll(noncePlaceholder, nonce), {
    headers: {
      ...headers,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
  });
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
}
