import { Button } from '@mantine/core';
import { IconFileImport, IconPrinter } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BookSummary, Overview } from '@shared/contract/views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { NeedsDoing } from '../../components/needs-doing';
import { Page, PageHeader, Pair } from '../../components/page';
import { StatTile, StatTiles } from '../../components/stat-tile';
import { useFormat } from '../../format/use-format';
import { useBook, useOverview } from '../../queries';
import { useExplained } from '../../shell/page-location';
import { screenPath } from '../../shell/routes';
import { useScope } from '../../shell/scope-context';
import { useBookActions } from '../../shell/use-book-actions';
import { CohortExhibit } from './cohort-exhibit';
import { DataQuality } from './data-quality';
import { RollForwardExhibit } from './roll-forward-exhibit';
import { TrendExhibit } from './trend-exhibit';

/** The figures of one period: tiles, roll-forward, trend and cohorts, and what stands behind each. */
export function OverviewScreen() {
  const book = useBook();
  if (book === null) return null;
  return book.dataThrough === null ? <NoLedgerYet /> : <Figures book={book} />;
}

function NoLedgerYet() {
  const { t } = useTranslation();
  const { chooseLedgers } = useBookActions();
  return (
    <EmptyState
      title={t('overview:empty.title')}
      text={t('overview:empty.text')}
      icon={<IconFileImport size={28} stroke={1.25} aria-hidden />}
    >
      <Button onClick={() => void chooseLedgers()}>{t('common:action.importLedger')}</Button>
    </EmptyState>
  );
}

function Figures({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const { scope } = useScope();
  const overview = useOverview(scope);
  // The figures first; the pictures are drawn behind them.
  const drawn = useDeferredValue(overview.data) ?? overview.data;
  const [, navigate] = useLocation();
  const { metric, explain } = useExplained();
  if (overview.isError) return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />;
  if (overview.data === undefined || drawn === undefined) return <Loading bars={[40, 300, 280, 360]} />;
  const { data } = overview;
  const header = (
    <PageHeader
      title={t('overview:title')}
      lead={<Lead overview={data} />}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />}
          onClick={() => navigate(screenPath('reports'))}
        >
          {t('overview:toReport')}
        </Button>
      }
    />
  );
  return (
    <Page header={header}>
      <StatTiles>
        {data.tiles.map((tile) => (
          <StatTile key={tile.figure.id} tile={tile} open={tile.figure.id === metric} onOpen={explain} />
        ))}
      </StatTiles>
      <Pair>
        {drawn.rollForward !== null && (
          <RollForwardExhibit rollForward={drawn.rollForward} scope={drawn.scope} />
        )}
        <TrendExhibit overview={drawn} />
      </Pair>
      <CohortExhibit base={drawn.scope.base} />
      <NeedsDoing />
      <DataQuality book={book} />
    </Page>
  );
}

/** What is shown, and as of when. */
function Lead({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    format.period(overview.scope.period),
    format.base(overview.scope.base),
    t('overview:dataThrough', { day: format.day(overview.dataThrough) }),
  ];
  return <span data-testid="overview-lead">{parts.join(' · ')}</span>;
}
