import type { Worksheet } from 'exceljs';
import type { Paper } from '@shared/contract/report-document';
import type { ReportInput } from './report-input';

/** What Excel calls a paper. */
const paperSizes: Readonly<Record<Paper, number>> = { A4: 9, Letter: 1 };

/** More rows in view leave too little room for the rest. */
const mostFrozen = 12;

/**
 * Paper, orientation, running head and foot with page x of y, the width of a page and no more; the rows down to
 * `header` stay in view and are repeated on every page.
 */
export function setUpPage(sheet: Worksheet, header: number | null, input: ReportInput): void {
  const { document, words, paper, orientation } = input;
  sheet.pageSetup = {
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.35, footer: 0.35 },
    ...(header === null ? {} : { printTitlesRow: `${header}:${header}` }),
  };
  // The types of exceljs know no Letter.
  Object.assign(sheet.pageSetup, { paperSize: paperSizes[paper] });
  const page = words('report:footer.page', { page: '&P', pages: '&N' });
  sheet.headerFooter = {
    oddHeader: `&L${plain(document.head.company)}&R${plain(document.title)}`,
    oddFooter: `&L${plain(document.head.preparedAt)}&R${page}`,
  };
  sheet.views = [
    header === null || header > mostFrozen
      ? { showGridLines: false }
      : { state: 'frozen', ySplit: header, showGridLines: false },
  ];
}

/** An ampersand in a running head begins a code. */
function plain(text: string): string {
  return text.replaceAll('&', '&&').slice(0, 100);
}
