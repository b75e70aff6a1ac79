import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A PDF that is open for drawing, and the way to let it go. */
export interface PdfFile {
  readonly pageCount: number;
  readonly page: (number: number) => Promise<PDFPageProxy>;
  readonly close: () => void;
}

/**
 * Opens a PDF in a worker of its own. The library comes only when a report is looked at; its `legacy` build is
 * the one that also runs on the older Chromium that tests use.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerPort ??= new Worker(
    new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url),
    { type: 'module' },
  );
  // The worker takes the bytes over; whoever handed them in keeps theirs.
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, enableXfa: false });
  const file: PDFDocumentProxy = await task.promise;
  return {
    pageCount: file.numPages,
    page: (number) => file.getPage(number),
    close: () => void task.destroy(),
  };
}
