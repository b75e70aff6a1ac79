import { useCallback, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { i18n } from 'i18next';
import type { Language, ReportDocument } from '@shared/contract/views';
import { call } from '../api';
import { createI18n } from '../i18n/create-i18n';
import { faultSentence } from '../i18n/fault-sentence';
import { pageRule } from './paper';
import { PaperProvider } from './paper-context';
import { parsePrintRequest, type PrintRequest } from './print-request';
import { ReportPages } from './report-pages';

interface Loaded {
  readonly request: PrintRequest;
  readonly report: ReportDocument;
  readonly words: i18n;
}

/**
 * The document that the address asks for. Main waits for `data-print` on the root element: `ready` once all is
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
      .catch((error: unknown) => {
        tellFailure(error, languageOf(hash));
      });
    return () => {
      wanted = false;
    };
  }, [hash]);
  const onFitted = useCallback(() => {
    tellReady().catch((error: unknown) => tellFailure(error, languageOf(hash)));
  }, [hash]);
  if (loaded === null) return null;
  const { request, report, words } = loaded;
  return (
    <I18nextProvider i18n={words}>
      <PaperProvider report={report} paper={request.paper}>
        <ReportPages onFitted={onFitted} />
      </PaperProvider>
    </I18nextProvider>
  );
}

async function load(hash: string): Promise<Loaded> {
  const request = parsePrintRequest(hash);
  if (request === null) throw new Error('the address asks for no report');
  const report = await call('report.document', request);
  const words = createI18n(request.language);
  setPage(request, report, words);
  return { request, report, words };
}

/** Title and language go into the PDF's metadata; the page rule gives it size and margins. */
function setPage({ language, paper }: PrintRequest, { book }: ReportDocument, words: i18n): void {
  document.documentElement.lang = language;
  document.documentElement.dataset['paper'] = paper;
  document.title = `${words.t('report:title')} – ${book.settings.companyName || book.name}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRule(paper));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

async function tellReady(): Promise<void> {
  await document.fonts.ready;
  document.documentElement.dataset['print'] = 'ready';
}

/** A request that cannot be read has no language; its fault is told in English. */
export function languageOf(hash: string): Language {
  return parsePrintRequest(hash)?.language ?? 'en';
}

/** Main reads the sentence and tells it to the person who asked for the report. */
export function tellFailure(error: unknown, language: Language): void {
  const root = document.documentElement;
  root.dataset['printError'] = faultSentence(error, createI18n(language));
  root.dataset['print'] = 'failed';
}
