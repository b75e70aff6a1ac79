import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchStaybook, type Launched } from './harness';

describe('the window of the packaged app', () => {
  let staybook: Launched;
  let server: Server;
  let requests = 0;
  let address = '';

  beforeAll(async () => {
    // A server that would answer: a refusal below is the app's own, not a closed network's.
    server = createServer((_request, response) => {
      requests += 1;
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end('reached');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    staybook = await launchStaybook();
  });

  afterAll(async () => {
    await staybook?.close();
    server.close();
  });

  it('opens with its title, from its own origin, without an error on the console', async () => {
    await staybook.shot('smoke');
    expect(staybook.pageErrors).toEqual([]);
    expect(await staybook.page.title()).toBe('Staybook');
    expect(await staybook.page.evaluate(() => location.origin)).toBe('app://staybook');
    expect(await staybook.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('gives the page neither Node nor Electron', async () => {
    const seen = await staybook.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    );
    expect(seen).toEqual([]);
    const settings = await staybook.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Electron.WebPreferences;
      };
      return contents.getLastWebPreferences();
    });
    expect(settings).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  });

  it('refuses the page every network request', async () => {
    const outcome = await staybook.page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
      address,
    );
    expect(outcome).toBe('refused');
    expect(requests).toBe(0);
  });

  it('refuses the main process a network request through the window’s session, beneath the page’s policy', async () => {
    const outcome = await staybook.app.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
      address,
    );
    expect(outcome).toBe('refused');
    expect(requests).toBe(0);
  });

  it('opens no second window and follows no link out', async () => {
    expect(await staybook.page.evaluate((url) => window.open(url) === null, address)).toBe(true);
    expect(await staybook.page.evaluate(() => window.open('about:blank') === null)).toBe(true);
    expect(await triesToLeave(staybook, address)).toBe('refused');
    expect(new URL(staybook.page.url()).host).toBe('staybook');
    expect(staybook.app.windows()).toHaveLength(1);
    expect(requests).toBe(0);
  });

  it('grants no permission', async () => {
    const states = await staybook.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('serves a policy without unsafe sources, a fresh nonce per document, and nothing outside its folder', async () => {
    const load = () =>
      staybook.page.evaluate(async () => {
        const response = await fetch('app://staybook/index.html');
        return { policy: response.headers.get('content-security-policy') ?? '', text: await response.text() };
      });
    const [first, second] = [await load(), await load()];
    expect(first.policy).toContain("default-src 'none'");
    expect(first.policy).not.toContain('unsafe');
    expect(first.policy).not.toBe(second.policy);
    const nonce = /'nonce-([^']+)'/.exec(first.policy)?.[1] ?? 'none';
    expect(first.text).toContain(nonce);
    const outside = await staybook.page.evaluate(async () => {
      const addresses = [
        'app://staybook/../main/index.js',
        'app://staybook/%2e%2e%2fmain%2findex.js',
        'app://staybook/..%5cmain%5cindex.js',
      ];
      return Promise.all(addresses.map(async (url) => (await fetch(url)).status));
    });
    expect(outside).toEqual([404, 404, 404]);
  });
});

/** Sends the page away by its own script; settles when the attempt has been decided. */
function triesToLeave({ app }: Launched, address: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, url) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) return 'no window';
    const decided = new Promise<string>((resolve) => {
      contents.once('will-frame-navigate', (event) => {
        // The guard's own listener, which may come after this one, has run by then.
        setImmediate(() => resolve(event.defaultPrevented ? 'refused' : 'allowed'));
      });
    });
    void contents.executeJavaScript(`location.assign(${JSON.stringify(url)})`);
    return decided;
  }, address);
}
