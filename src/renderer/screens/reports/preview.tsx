import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportRequest } from '@shared/contract/report-document';
import { call } from '../../api';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { PdfPreview } from './pdf-preview';
import styles from './reports.module.css';
import { usePdfFile } from './use-pdf-file';

/** The PDF of the request, made anew for every change of it; the former one stands, dimmed, until then. */
export function Preview({ request }: { request: ReportRequest }) {
  const { t } = useTranslation();
  const pdf = useQuery({
    queryKey: ['report.pdf', request],
    queryFn: () => call('report.pdf', { request, taskId: crypto.randomUUID() }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const { file, error } = usePdfFile(pdf.data);
  if (pdf.isError) return <ErrorState error={pdf.error} onRetry={() => void pdf.refetch()} />;
  if (error !== null) return <p className={styles.failed}>{t('report:screen.notShown')}</p>;
  if (file === null) return <Loading bars={[28, 480]} />;
  return (
    <div className={styles.previewFrame} data-stale={pdf.isPlaceholderData || undefined}>
      <PdfPreview file={file} />
    </div>
  );
}
