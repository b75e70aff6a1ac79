import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPrinter, IconReport } from '@tabler/icons-react';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRequest } from '@shared/contract/report-document';
import type { Language } from '@shared/contract/views';
import { EmptyState } from '../../components/empty-state';
import { Page, PageHeader } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { useScope } from '../../shell/scope-context';
import { useBookActions } from '../../shell/use-book-actions';
import { Preview } from './preview';
import { ReportOptions } from './report-options';
import styles from './reports.module.css';
import { useReportActions } from './use-report-actions';

/** The reports: what to print, in which language, on which paper; the preview is the very PDF. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { chooseLedgers } = useBookActions();
  const book = useBook();
  if (book !== null && book.lineCount > 0) return <ReportWorkplace />;
  return (
    <EmptyState
      title={t('report:screen.empty.title')}
      text={t('report:screen.empty.text')}
      icon={<IconReport size={32} stroke={1.25} aria-hidden />}
    >
      <Button onClick={() => void chooseLedgers()}>{t('report:screen.empty.import')}</Button>
    </EmptyState>
  );
}

function ReportWorkplace() {
  const { t } = useTranslation();
  const { scope } = useScope();
  const pageLanguage = useFormat().language;
  const [chosen, setChosen] = useState<Language | null>(null);
  const [paper, setPaper] = useLocalStorage<ReportRequest['paper']>({
    key: 'report-paper',
    defaultValue: 'A4',
    getInitialValueInEffect: false,
  });
  const request: ReportRequest = {
    template: 'retention-summary',
    scope,
    language: chosen ?? pageLanguage,
    paper,
    orientation: 'portrait',
    sections: null,
    customer: null,
    remarks: '',
    name: null,
  };
  const { busy, savePdf, print } = useReportActions(request);
  const actions = (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.5} />}
        loading={busy === 'printing'}
        onClick={() => void print()}
        data-testid="print"
      >
        {t('report:screen.print')}
      </Button>
      <Button
        leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
        loading={busy === 'saving'}
        onClick={() => void savePdf()}
        data-testid="save-pdf"
      >
        {t('report:screen.savePdf')}
      </Button>
    </>
  );
  return (
    <Page
      fill
      header={
        <PageHeader title={t('report:screen.title')} lead={t('report:screen.lead')} actions={actions} />
      }
    >
      <div className={styles.workplace}>
        <ReportOptions request={request} onLanguage={setChosen} onPaper={setPaper} />
        <Preview request={request} />
      </div>
    </Page>
  );
}
