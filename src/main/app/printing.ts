import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { BrowserWindow, type PrintToPDFOptions } from 'electron';
import { Fault } from '@shared/base/fault';
import type { PrintJob } from '@shared/contract/report-document';
import { appOrigin } from './app-origin';
import { withTimeLimit } from './time-limit';

/** Lays out reports in a window that is never shown: the same document for the file, the preview and the printer. */
export interface ReportPrinter {
  /** Rejects with `task.cancelled` once the signal says so. */
  readonly toPdf: (job: PrintJob, signal: AbortSignal) => Promise<Uint8Array>;
  /** Opens the system's print dialog; false where the person closed it. */
  readonly toPrinter: (job: PrintJob, signal: AbortSignal) => Promise<boolean>;
  /** What a hidden window is to set: its address has the key. */
  readonly jobOf: (key: string) => PrintJob;
}

const longestLayout = 120_000;

export function createReportPrinter(preload: string, devServer: string | null): ReportPrinter {
  const jobs = new Map<string, PrintJob>();
  const withDocument = async <Value>(
    job: PrintJob,
    signal: AbortSignal,
    act: (window: BrowserWindow) => Promise<Value>,
  ): Promise<Value> => {
    const key = randomUUID();
    jobs.set(key, job);
    const window = hiddenWindow(preload);
    try {
      return await untilCancelled(signal, async () => {
        await window.loadURL(`${devServer ?? appOrigin}/print.html#${key}`);
        await withTimeLimit(
          drawn(window),
          longestLayout,
          () => new Fault('internal', 'report.layoutTimeout'),
        );
        return act(window);
      });
    } finally {
      jobs.delete(key);
      window.destroy();
    }
  };
  return {
    toPdf: (job, signal) => withDocument(job, signal, (window) => printToPdf(window, signal)),
    toPrinter: (job, signal) => withDocument(job, signal, (window) => printWithDialog(window, job)),
    jobOf: (key) => {
      const job = jobs.get(key);
      if (job === undefined) throw new Fault('usage', 'report.noJob');
      return job;
    },
  };
}

async function untilCancelled<Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value> {
  let stop = (): void => undefined;
  const cancelled = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Fault('cancelled', 'task.cancelled'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work(), cancelled]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function hiddenWindow(preload: string): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 1000,
    height: 1300,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // The running head and foot stand in the page's margin boxes; Chromium has them by default from 131 on.
      enableBlinkFeatures: 'PageMarginBoxes',
      // A window that is never shown must be drawn at full speed all the same.
      backgroundThrottling: false,
    },
  });
}

/** Settles when the document says that all is drawn, or why it could not be. */
async function drawn(window: BrowserWindow): Promise<void> {
  const outcome: unknown = await window.webContents.executeJavaScript(`new Promise((settle) => {
    const root = document.documentElement;
    const look = () => root.dataset.print && settle([root.dataset.print, root.dataset.printError ?? '']);
    new MutationObserver(look).observe(root, { attributes: true });
    look();
  })`);
  const [state, sentence] = Array.isArray(outcome) ? outcome.map(String) : ['failed', ''];
  if (state !== 'ready') throw new Fault('internal', 'report.failed', { sentence: sentence ?? '' });
}

/** Size, margins, head and foot come from the document's own @page rule. */
const pdfOptions: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** Milliseconds before each further attempt to print what Chromium would not print yet. */
const furtherAttempts = [50, 100, 200, 400, 800, 1600, 3200];

/**
 * Chromium prints one document at a time, and refuses a second one while the first, whose window was closed because
 * nobody waits for it any more, is being put away: the pages are laid out, so they are printed as soon as it will.
 */
async function printToPdf(window: BrowserWindow, signal: AbortSignal): Promise<Uint8Array> {
  for (const wait of furtherAttempts)
    try {
      return await window.webContents.printToPDF(pdfOptions);
    } catch (error) {
      if (signal.aborted || !String(error).includes('Printing failed')) throw error;
      await setTimeout(wait);
    }
  return window.webContents.printToPDF(pdfOptions);
}

/** The system's dialog decides on the printer. */
function printWithDialog(window: BrowserWindow, { paper, orientation }: PrintJob): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print(
      { silent: false, printBackground: true, pageSize: paper, landscape: orientation === 'landscape' },
      (printed, reason) => {
        if (printed || reason === 'Print job canceled' || reason === 'cancelled') resolve(printed);
        else reject(new Fault('internal', 'report.printer', { reason }));
      },
    );
  });
}
