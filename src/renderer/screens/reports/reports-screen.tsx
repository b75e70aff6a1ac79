import { Button } from '@mantine/core';
import { IconReport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { useBook } from '../../queries';
import { useBookActions } from '../../shell/use-book-actions';
import { useReportOffer } from './report-queries';
import { ReportWorkplace } from './report-workplace';

/** The reports: what to print, in which language, on which paper; the preview is the very PDF. */
export function ReportsScreen() {
  const book = useBook();
  return book === null ? <NothingToReport /> : <ReportsOfBook book={book} />;
}

function ReportsOfBook({ book }: { book: BookSummary }) {
  const offer = useReportOffer();
  if (offer.isError) return <ErrorState error={offer.error} onRetry={() => void offer.refetch()} />;
  if (offer.data === undefined) return <Loading bars={[36, 520]} />;
  const isPossible = offer.data.templates.some(({ unavailable }) => unavailable === null);
  return isPossible ? <ReportWorkplace book={book} offer={offer.data} /> : <NothingToReport />;
}

function NothingToReport() {
  const { t } = useTranslation();
  const { chooseLedgers } = useBookActions();
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
