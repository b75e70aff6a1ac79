import type { i18n } from 'i18next';
import { useCallback, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { PrintJob } from '@shared/contract/report-document';
import type { Language } from '@shared/contract/views';
import { call } from '../api';
import { createI18n } from '../i18n/create-i18n';
import { faultSentence } from '../i18n/fault-sentence';
import { pageRule } from './paper';
import { PaperProvider } from './paper-context';
import { ReportPages } from './report-pages';

interface Loaded {
  readonly job: PrintJob;
  readonly words: i18n;
}

/**
 * The document whose key is in the address. Main waits for `data-print` on the root element: `ready` once all is
 * drawn with its fonts, `failed` with the sentence in `data-print-error`.
 */
export function PrintDocument({ hash }: { hash: string }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let wanted = true;
    load(hash)
      .then((value) => {
        if (wanted) setLoaded(value);
      })
      .catch(tellFailure);
    return () => {
      wanted = false;
    };
  }, [hash]);
  const onFitted = useCallback(() => {
    tellReady().catch(tellFailure);
  }, []);
  if (loaded === null) return null;
  const { job, words } = loaded;
  return (
    <I18nextProvider i18n={words}>
      <PaperProvider report={job.document} paper={job.paper} orientation={job.orientation}>
        <ReportPages onFitted={onFitted} />
      </PaperProvider>
    </I18nextProvider>
  );
}

async function load(hash: string): Promise<Loaded> {
  const job = await call('report.document', { key: hash.slice(1) });
  const words = createI18n(job.document.language);
  setPage(job, words);
  return { job, words };
}

/** Title and language go into the PDF's metadata; the page rule gives it size, margins, head and foot. */
function setPage({ document: report, paper, orientation }: PrintJob, words: i18n): void {
  document.documentElement.lang = report.language;
  document.documentElement.dataset['paper'] = paper;
  document.title = `${report.title} – ${report.head.company}`;
  const [pageBefore, pageBetween, pageAfter] = words
    .t('report:footer.page', { page: '\u0000', pages: '\u0000' })
    .split('\u0000');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    pageRule(paper, orientation, {
      company: report.head.company,
      title: `${report.title}, ${report.head.period}`,
      footer: words.t('report:footer.madeWith'),
      pageBefore: pageBefore ?? '',
      pageBetween: pageBetween ?? '',
      pageAfter: pageAfter ?? '',
    }),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

async function tellReady(): Promise<void> {
  await document.fonts.ready;
  document.documentElement.dataset['print'] = 'ready';
}

/** Main reads the sentence and tells it to the person who asked for the report. */
export function tellFailure(error: unknown): void {
  const root = document.documentElement;
  root.dataset['printError'] = faultSentence(error, createI18n((root.lang || 'en') as Language));
  root.dataset['print'] = 'failed';
}
