import { randomUUID } from 'node:crypto';
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
  const inTurn = oneAfterTheOther();
  const withDocument = async <Value>(
    job: PrintJob,
    signal: AbortSignal,
    print: (window: BrowserWindow) => Promise<Value>,
  ): Promise<Value> => {
    const key = randomUUID();
    jobs.set(key, job);
    const window = hiddenWindow(preload);
    try {
      await untilCancelled(signal, async () => {
        await window.loadURL(`${devServer ?? appOrigin}/print.html#${key}`);
        await withTimeLimit(
          drawn(window),
          longestLayout,
          () => new Fault('internal', 'report.layoutTimeout'),
        );
      });
    } catch (error) {
      window.destroy();
      throw error;
    } finally {
      jobs.delete(key);
    }
    // A window that is closed while it prints leaves Chromium unable to print for a while: nobody waits, but it ends.
    const printed = inTurn(signal, () => print(window)).finally(() => window.destroy());
    return untilCancelled(signal, () => printed);
  };
  return {
    toPdf: (job, signal) => withDocument(job, signal, (window) => window.webContents.printToPDF(pdfOptions)),
    toPrinter: (job, signal) => withDocument(job, signal, (window) => printWithDialog(window, job)),
    jobOf: (key) => {
      const job = jobs.get(key);
      if (job === undefined) throw new Fault('usage', 'report.noJob');
      return job;
    },
  };
}

/** Chromium prints one document at a time and refuses another meanwhile. */
function oneAfterTheOther() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(signal: AbortSignal, print: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(() => {
      if (signal.aborted) throw new Fault('cancelled', 'task.cancelled');
      return print();
    });
    last = turn.catch(() => undefined);
    return turn;
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
