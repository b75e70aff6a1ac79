import { useEffect, useState } from 'react';
import { openPdf, type PdfFile } from './pdf-file';

interface Opened {
  readonly file: PdfFile | null;
  readonly error: unknown;
}

/** The PDF of these bytes once it is open; the one before stays until then. */
export function usePdfFile(bytes: Uint8Array | undefined): Opened {
  const [opened, setOpened] = useState<Opened>({ file: null, error: null });
  useEffect(() => {
    if (bytes === undefined) return undefined;
    let wanted = true;
    openPdf(bytes)
      .then((file) => {
        if (wanted) setOpened({ file, error: null });
        else file.close();
      })
      .catch((error: unknown) => {
        if (wanted) setOpened({ file: null, error });
      });
    return () => {
      wanted = false;
    };
  }, [bytes]);
  // A file is let go once another one is shown, or none.
  useEffect(() => () => opened.file?.close(), [opened]);
  return opened;
}
