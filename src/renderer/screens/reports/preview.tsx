import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRequest } from '@shared/contract/report-document';
import { BridgeError } from '../../api';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { PdfPreview } from './pdf-preview';
import styles from './reports.module.css';
import { TaskPanel } from './task-panel';
import { usePdfFile, type OpenedPdf } from './use-pdf-file';
import { usePreviewPdf, type PreviewPdf } from './use-preview-pdf';
import type { Zoom } from './zoom';

/** The PDF of the request; while another is being made the former one stands, dimmed. */
export function Preview({ request }: { request: ReportRequest }) {
  const { t } = useTranslation();
  const { pdf, taskId, isStale } = usePreviewPdf(request);
  const opened = usePdfFile(pdf.data);
  const [zoom, setZoom] = useState<Zoom>('width');
  const isBusy = isStale || (pdf.data !== undefined && opened.bytes !== pdf.data);
  return (
    <section className={styles.previewFrame} aria-label={t('report:screen.preview')} aria-busy={isBusy}>
      <div className={styles.shown} data-stale={isBusy || undefined}>
        <Shown key={`${request.template} ${request.name}`} pdf={pdf} opened={opened} view={[zoom, setZoom]} />
      </div>
      {taskId !== null && (
        <TaskPanel key={taskId} taskId={taskId} title={t('report:screen.making')} patient />
      )}
    </section>
  );
}

interface ShownProps {
  view: [Zoom, (zoom: Zoom) => void];
  pdf: PreviewPdf['pdf'];
  opened: OpenedPdf;
}

/** Another report begins at its first page, as large as the one before. */
function Shown({ pdf, opened: { file, error }, view: [zoom, setZoom] }: ShownProps) {
  const { t } = useTranslation();
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
  return <PdfPreview file={file} zoom={zoom} onZoom={setZoom} />;
}

function isCancelled(error: unknown): boolean {
  return error instanceof BridgeError && error.body.kind === 'cancelled';
}
