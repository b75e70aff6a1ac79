import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import type { Size } from './zoom';

/** A point is 1/72 inch, a CSS pixel 1/96. */
export const pixelsPerPoint = 96 / 72;

/** A PDF that is open for drawing, and the way to let it go. */
export interface PdfFile {
  /** Of every page, in CSS pixels at its size on paper. */
  readonly sizes: readonly Size[];
  readonly page: (number: number) => Promise<PDFPageProxy>;
  readonly close: () => void;
}

/** One for all files: a file that is let go must not end the drawing of the next one. */
let drawer: PDFWorker | null = null;

/**
 * Opens a PDF in a worker. The library comes only when a report is looked at; its `legacy` build is the one that
 * also runs on the older Chromium that tests use.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  drawer ??= PDFWorker.create({
    port: new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), {
      type: 'module',
    }),
  });
  // The worker takes the bytes over; whoever handed them in keeps theirs.
  const task = getDocument({ data: bytes.slice(), worker: drawer, isEvalSupported: false, enableXfa: false });
  const file: PDFDocumentProxy = await task.promise;
  return {
    sizes: await pageSizes(file),
    page: (number) => file.getPage(number),
    close: () => void task.destroy(),
  };
}

/** Beyond so many pages the rest are taken to be as the last one looked at: asking for each takes too long. */
const mostAsked = 300;

async function pageSizes(file: PDFDocumentProxy): Promise<readonly Size[]> {
  const asked = Array.from({ length: Math.min(file.numPages, mostAsked) }, (_, index) => index + 1);
  const sizes = await Promise.all(
    asked.map(async (number) => {
      const { width, height } = (await file.getPage(number)).getViewport({ scale: pixelsPerPoint });
      return { width, height };
    }),
  );
  const last = sizes.at(-1);
  const rest = last === undefined ? [] : Array.from({ length: file.numPages - sizes.length }, () => last);
  return [...sizes, ...rest];
}
