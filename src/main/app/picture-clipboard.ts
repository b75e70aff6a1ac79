import * as electron from 'electron';

/** How runtimes up to Electron 44 took a picture. */
interface FormerClipboard {
  writeImage?: (image: electron.NativeImage) => void;
}

/** Puts a picture on the system's clipboard: a page is given no access to it. */
export async function copyPicture(png: Buffer): Promise<void> {
  const former: FormerClipboard = electron.clipboard as object;
  if (former.writeImage !== undefined) {
    former.writeImage(electron.nativeImage.createFromBuffer(png));
    return;
  }
  const picture = new Blob([new Uint8Array(png)], { type: 'image/png' });
  await electron.clipboard.write([new electron.ClipboardItem({ 'image/png': picture })]);
}
