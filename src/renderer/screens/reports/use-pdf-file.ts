import { useEffect, useState } from 'react';
import { openPdf, type PdfFile } from './pdf-file';

export interface OpenedPdf {
  /** What it was opened from. */
  readonly bytes: Uint8Array | null;
  readonly file: PdfFile | null;
  readonly error: unknown;
}

/** The PDF of these bytes once it is open; the one before stays until then. */
export function usePdfFile(bytes: Uint8Array | undefined): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ bytes: null, file: null, error: null });
  useEffect(() => {
    if (bytes === undefined) return undefined;
    let wanted = true;
    openPdf(bytes)
      .then((file) => {
        if (wanted) setOpened({ bytes, file, error: null });
        else file.close();
      })
      .catch((error: unknown) => {
        if (wanted) setOpened({ bytes, file: null, error });
      });
    return () => {
      wanted = false;
    };
  }, [bytes]);
  // A file is let go once another one is shown, or none.
  useEffect(() => () => opened.file?.close(), [opened]);
  return opened;
}
