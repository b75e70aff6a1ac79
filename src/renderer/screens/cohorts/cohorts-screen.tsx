import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { attributeName } from '../../components/attribute-name';
import { cohortExhibitTable, type AnyCohortTable } from '../../components/cohort-grid-view';
import { CohortHeatmap } from '../../components/cohort-heatmap';
import { cohortLimit } from '../../components/cohort-limit';
import { useCohortTable } from '../../components/cohort-table-query';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Exhibit } from '../../components/exhibit';
import { Loading } from '../../components/loading';
import { Page, PageHeader } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { useScope } from '../../shell/scope-context';
import { useBookActions } from '../../shell/use-book-actions';
import { countsOrders, useCohortChoice } from './cohort-choice';
import { CohortControls } from './cohort-controls';
import { CurvesExhibit } from './curves-exhibit';
import { SurvivalSection } from './survival-section';

/** Customers by when they came, or by what is known of them: what remains with age, and how long they stay. */
export function CohortsScreen() {
  const book = useBook();
  if (book === null) return null;
  return book.dataThrough === null ? <NothingYet /> : <Cohorts book={book} />;
}

function NothingYet() {
  const { t } = useTranslation();
  const { chooseLedgers } = useBookActions();
  return (
    <EmptyState
      title={t('cohort:empty.title')}
      text={t('cohort:empty.text')}
      icon={<IconFileImport size={28} stroke={1.25} aria-hidden />}
    >
      <Button onClick={() => void chooseLedgers()}>{t('common:action.importLedger')}</Button>
    </EmptyState>
  );
}

function Cohorts({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope } = useScope();
  const [choice, change] = useCohortChoice();
  const { unit, measure, mode, by } = choice;
  const order = countsOrders(choice, scope.base) ? choice.order : null;
  const query = useCohortTable(
    { unit, measure, mode, order, base: scope.base, limit: cohortLimit(unit) },
    by,
  );
  const lead = [
    format.base(scope.base),
    t('overview:dataThrough', { day: format.day(book.dataThrough ?? '') }),
  ].join(' · ');
  const header = <PageHeader title={t('shell:screen.cohorts')} lead={lead} />;
  return (
    <Page header={header}>
      <CohortControls choice={choice} base={scope.base} onChange={change} />
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && !query.isError && <Loading bars={[380, 300]} />}
      {query.data !== undefined && <Tables table={query.data} base={scope.base} />}
      <SurvivalSection scope={scope} />
    </Page>
  );
}

function Tables({ table, base }: { table: AnyCohortTable; base: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rowHeader =
    'groups' in table ? attributeName(table.attribute, t) : t(`cohort:begins.${table.begins}`);
  const title =
    'groups' in table
      ? t('cohort:titles.attribute', { attribute: rowHeader })
      : t(`cohort:titles.${table.begins}`);
  return (
    <>
      <Exhibit
        title={title}
        lead={leadOf(table, t)}
        table={cohortExhibitTable(table, rowHeader, t, format)}
        testId="cohort-map"
      >
        <CohortHeatmap label={title} rowHeader={rowHeader} table={table} base={base} />
      </Exhibit>
      <CurvesExhibit table={table} rowHeader={rowHeader} />
    </>
  );
}

/** What a cell says, in a sentence. */
function leadOf(
  { measure, mode, order, begins }: AnyCohortTable,
  t: ReturnType<typeof useTranslation>['t'],
): string {
  if (measure !== 'retention' && measure !== 'customers') return t(`cohort:measureLeads.${measure}`);
  return order === null ? t(`cohort:leads.${begins}.${mode}`) : t(`cohort:orderLeads.${mode}`, { order });
}
