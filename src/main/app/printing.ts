import { BrowserWindow, type PrintToPDFOptions } from 'electron';
import { Fault } from '@shared/base/fault';
import type { ChannelInput } from '@shared/contract/channels';
import type { BookSummary, Language } from '@shared/contract/views';
import { wordsIn } from '@main/words/words';
import { appOrigin } from './app-origin';
import { withTimeLimit } from './time-limit';

export type ReportRequest = ChannelInput<'report.document'>;

/** What stands in the head of every page, beside the page number in its foot. */
export interface Furniture {
  readonly company: string;
  readonly period: string;
}

/** Lays out reports in a window that is never shown: the same document for the file, the preview and the printer. */
export interface ReportPrinter {
  readonly toPdf: (request: ReportRequest, furniture: Furniture) => Promise<Uint8Array>;
  /** Opens the system's print dialog; false where the person closed it. */
  readonly toPrinter: (request: ReportRequest) => Promise<boolean>;
}

export function furnitureOf({ name, settings }: BookSummary, { scope }: ReportRequest): Furniture {
  return { company: settings.companyName === '' ? name : settings.companyName, period: scope.period };
}

const longestLayout = 60_000;

export function createReportPrinter(preload: string, devServer: string | null): ReportPrinter {
  const withDocument = async <Value>(
    request: ReportRequest,
    act: (window: BrowserWindow) => Promise<Value>,
  ): Promise<Value> => {
    const window = hiddenWindow(preload);
    try {
      const hash = encodeURIComponent(JSON.stringify(request));
      await window.loadURL(`${devServer ?? appOrigin}/print.html#${hash}`);
      await withTimeLimit(drawn(window), longestLayout, () => new Fault('internal', 'report.layoutTimeout'));
      return await act(window);
    } finally {
      window.destroy();
    }
  };
  return {
    toPdf: (request, furniture) =>
      withDocument(request, (window) => window.webContents.printToPDF(pdfOptions(request, furniture))),
    toPrinter: (request) => withDocument(request, (window) => printWithDialog(window, request)),
  };
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

/** Size and margins come from the document's own @page rule. */
function pdfOptions({ language }: ReportRequest, furniture: Furniture): PrintToPDFOptions {
  return {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: headerTemplate(language, furniture),
    footerTemplate: footerTemplate(language),
  };
}

const fonts =
  "'Noto Sans','Segoe UI','Helvetica Neue','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";
const line = `font-family:${fonts};font-size:8px;color:#333;width:100%;margin:0 16mm;display:flex;justify-content:space-between;`;

function headerTemplate(language: Language, { company, period }: Furniture): string {
  const title = wordsIn(language)('report:title');
  return `<div lang="${language}" style="${line}"><span>${escapeHtml(company)}</span><span>${escapeHtml(`${title}, ${period}`)}</span></div>`;
}

function footerTemplate(language: Language): string {
  const words = wordsIn(language);
  const page = words('report:footer.page', {
    page: '<span class="pageNumber"></span>',
    pages: '<span class="totalPages"></span>',
  });
  return `<div lang="${language}" style="${line}"><span>${escapeHtml(words('report:footer.madeWith'))}</span><span>${page}</span></div>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The system's dialog decides on paper and printer; it takes no running head or foot of ours. */
function printWithDialog(window: BrowserWindow, { paper }: ReportRequest): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ silent: false, printBackground: true, pageSize: paper }, (printed, reason) => {
      if (printed || reason === 'Print job canceled' || reason === 'cancelled') resolve(printed);
      else reject(new Fault('internal', 'report.printer', { reason }));
    });
  });
}
