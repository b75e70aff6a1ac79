import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevenueView } from '@shared/contract/revenue-views';
import type { BookSummary } from '@shared/contract/views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { MetricTiles } from '../../components/metric-tiles';
import { Page, PageHeader, Pair } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { useScope } from '../../shell/scope-context';
import { useBookActions } from '../../shell/use-book-actions';
import { ConcentrationSection } from './concentration-section';
import { CostsSection } from './costs-section';
import { RollForwardExhibit } from './roll-forward-exhibit';
import { SplitExhibit } from './split-exhibit';
import { TrendExhibit } from './trend-exhibit';
import { useRevenue } from './use-revenue';

const tiles = ['grossRevenueRetention', 'netRevenueRetention', 'quickRatio', 'netRevenue', 'returnsRate'];

/** What the customers bring: how revenue moved, what of it stayed, on whom it rests and what winning them costs. */
export function RevenueScreen() {
  const book = useBook();
  if (book === null) return null;
  return book.dataThrough === null ? <NothingYet /> : <Revenue book={book} />;
}

function NothingYet() {
  const { t } = useTranslation();
  const { chooseLedgers } = useBookActions();
  return (
    <EmptyState
      title={t('revenue:empty.title')}
      text={t('revenue:empty.text')}
      icon={<IconFileImport size={28} stroke={1.25} aria-hidden />}
    >
      <Button onClick={() => void chooseLedgers()}>{t('common:action.importLedger')}</Button>
    </EmptyState>
  );
}

function Revenue({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const { scope } = useScope();
  const revenue = useRevenue(scope);
  const { data } = revenue;
  // The figures first; the pictures are drawn behind them.
  const drawn = useDeferredValue(data) ?? data;
  if (revenue.isError) return <ErrorState error={revenue.error} onRetry={() => void revenue.refetch()} />;
  const header = (
    <PageHeader title={t('revenue:title')} lead={data === undefined ? ' ' : <Lead view={data} />} />
  );
  return (
    <Page header={header}>
      <MetricTiles metrics={tiles} />
      {drawn === undefined ? (
        <Loading bars={[300, 280, 280]} />
      ) : (
        <>
          <Pair>
            <RollForwardExhibit view={drawn} />
            <TrendExhibit view={drawn} />
          </Pair>
          {drawn.split.length > 0 && <SplitExhibit view={drawn} />}
          {drawn.concentration !== null && (
            <ConcentrationSection view={drawn} concentration={drawn.concentration} />
          )}
        </>
      )}
      <CostsSection book={book} />
    </Page>
  );
}

/** What is shown, reckoned from what, and as of when. */
function Lead({ view }: { view: RevenueView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    format.period(view.scope.period),
    t(`revenue:source.${view.source}`),
    t('overview:dataThrough', { day: format.day(view.dataThrough) }),
  ];
  return <span data-testid="revenue-lead">{parts.join(' · ')}</span>;
}
