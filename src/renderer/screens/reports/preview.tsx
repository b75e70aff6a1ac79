import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportRequest } from '@shared/contract/report-document';
import { BridgeError } from '../../api';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { PdfPreview } from './pdf-preview';
import styles from './reports.module.css';
import { TaskPanel } from './task-panel';
import { usePdfFile } from './use-pdf-file';
import { usePreviewPdf, type PreviewPdf } from './use-preview-pdf';

/** The PDF of the request; while another is being made the former one stands, dimmed. */
export function Preview({ request }: { request: ReportRequest }) {
  const { t } = useTranslation();
  const preview = usePreviewPdf(request);
  const { taskId, isStale } = preview;
  return (
    <section className={styles.previewFrame} aria-label={t('report:screen.preview')} aria-busy={isStale}>
      <div className={styles.shown} data-stale={isStale || undefined}>
        <Shown {...preview} />
      </div>
      {taskId !== null && (
        <TaskPanel key={taskId} taskId={taskId} title={t('report:screen.making')} patient />
      )}
    </section>
  );
}

function Shown({ pdf }: PreviewPdf) {
  const { t } = useTranslation();
  const { file, error } = usePdfFile(pdf.data);
  if (pdf.isError && isCancelled(pdf.error))
    return (
      <div className={styles.stopped} data-testid="preview-stopped">
        <p>{t('report:screen.stopped')}</p>
        <Button variant="default" onClick={() => void pdf.refetch()}>
          {t('report:screen.make')}
        </Button>
      </div>
    );
  if (pdf.isError) return <ErrorState error={pdf.error} onRetry={() => void pdf.refetch()} />;
  if (error !== null) return <p className={styles.failed}>{t('report:screen.notShown')}</p>;
  if (file === null) return <Loading bars={[28, 480]} />;
  return <PdfPreview file={file} />;
}

function isCancelled(error: unknown): boolean {
  return error instanceof BridgeError && error.body.kind === 'cancelled';
}
