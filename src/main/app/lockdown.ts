import { app, type Session } from 'electron';
import { developmentPolicy } from './content-security-policy';
import { mayLoad, mayNavigate } from './request-policy';

/** Chromium services that would talk to the network on their own. */
const silencedServices: ReadonlyArray<readonly [name: string, value?: string]> = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-default-apps'],
  ['disable-breakpad'],
  ['no-pings'],
  ['no-first-run'],
  ['dns-prefetch-disable'],
];

/**
 * Closes every way out of the window: navigation, new windows, web views, permissions, downloads and the
 * network. Must run before the app is ready, so that no session and no page exists yet.
 */
export function lockDown(devServer: string | null): void {
  for (const [name, value] of silencedServices) app.commandLine.appendSwitch(name, value);
  // No name or address resolves: what slips past the request filter still reaches nobody.
  if (devServer === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');

  app.on('session-created', (session) => lockSession(session, devServer));
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url, devServer)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event.url, devServer)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

function lockSession(session: Session, devServer: string | null): void {
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, decide) =>
    decide({ cancel: !mayLoad(request.url, devServer) }),
  );
  if (devServer === null) return;
  session.webRequest.onHeadersReceived((response, decide) => {
    const policy = { 'Content-Security-Policy': [developmentPolicy(devServer)] };
    decide({ responseHeaders: { ...response.responseHeaders, ...policy } });
  });
}
