import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportOffer } from '@shared/contract/report-document';
import type { BookSummary } from '@shared/contract/views';
import { Page, PageHeader } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useScope } from '../../shell/scope-context';
import { Preview } from './preview';
import { requestOf } from './report-draft';
import { ReportOptions } from './report-options';
import styles from './reports.module.css';
import { SaveButton } from './save-button';
import { TaskPanel } from './task-panel';
import { useReportActions } from './use-report-actions';
import { useReportDraft } from './use-report-draft';

interface ReportWorkplaceProps {
  book: BookSummary;
  offer: ReportOffer;
}

/** A report is chosen, looked at, saved and printed; what it covers stands in the scope bar. */
export function ReportWorkplace({ book, offer }: ReportWorkplaceProps) {
  const { t } = useTranslation();
  const { scope } = useScope();
  const { language } = useFormat();
  const [draft, setDraft] = useReportDraft(book, offer);
  const request = requestOf(draft, scope, language);
  const { work, save, print } = useReportActions(request);
  const actions = (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />}
        loading={work?.kind === 'print'}
        disabled={work !== null}
        onClick={() => void print()}
        data-testid="print"
      >
        {t('report:screen.print')}
      </Button>
      <SaveButton work={work} save={save} />
    </>
  );
  const lead = (
    <>
      <strong className={styles.reportName} data-testid="report-title">
        {draft.name ?? t(`report:template.${draft.template}.name`)}
      </strong>
      {' · '}
      {t('report:screen.lead')}
    </>
  );
  return (
    <Page fill header={<PageHeader title={t('report:screen.title')} lead={lead} actions={actions} />}>
      <div className={styles.workplace}>
        <ReportOptions draft={draft} offer={offer} book={book} onDraft={setDraft} />
        <div className={styles.result}>
          <Preview request={request} />
          {work !== null && (
            <TaskPanel key={work.taskId} taskId={work.taskId} title={t(`report:screen.work.${work.kind}`)} />
          )}
        </div>
      </div>
    </Page>
  );
}
