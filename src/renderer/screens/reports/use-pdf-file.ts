import { useEffect, useState } from 'react';
import { openPdf, type PdfFile } from './pdf-file';

interface Opened {
  readonly bytes: Uint8Array;
  readonly file: PdfFile | null;
  readonly error: unknown;
}

/** The PDF of these bytes once it is open; the one before stays until then. */
export function usePdfFile(bytes: Uint8Array | undefined): { file: PdfFile | null; error: unknown } {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (bytes === undefined) return undefined;
    let wanted = true;
    let current: PdfFile | null = null;
    openPdf(bytes)
      .then((file) => {
        current = file;
        if (wanted) setOpened({ bytes, file, error: null });
        else file.close();
      })
      .catch((error: unknown) => {
        if (wanted) setOpened({ bytes, file: null, error });
      });
    return () => {
      wanted = false;
      current?.close();
    };
  }, [bytes]);
  if (opened === null || (bytes !== undefined && opened.bytes !== bytes)) return { file: null, error: null };
  return { file: opened.file, error: opened.error };
}
