import { appOrigin } from '@main/app/app-origin';

/** The part of an Electron event that says who sent it. */
export interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Only the top frame of one of the app's own documents may speak: no frame inside it, no other origin. */
export function isAppSender({ senderFrame }: Sender, devServer: string | null): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  const { url } = senderFrame;
  if (url.startsWith(`${appOrigin}/`)) return true;
  return devServer !== null && new URL(url).origin === new URL(devServer).origin;
}
