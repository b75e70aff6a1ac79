import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RenewalTable } from '@shared/contract/renewal-views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { MetricTiles } from '../../components/metric-tiles';
import { Page, PageHeader, Pair } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { screenPath } from '../../shell/routes';
import { useScope } from '../../shell/scope-context';
import { useBookActions } from '../../shell/use-book-actions';
import { CalendarExhibit } from './calendar-exhibit';
import { ContractList } from './contract-list';
import { CutSection } from './cut-section';
import { OutlookSection } from './outlook-section';
import { ReasonsSection } from './reasons-section';
import { useCut, useListedPeriod, useRenewals } from './use-renewals';

const tiles = [
  'renewalRate',
  'grossRenewalRate',
  'netRenewalRate',
  'contractsDue',
  'contractsRenewed',
  'lateRenewalShare',
];

/** Contracts that fall due: what became of them, by group and by reason, and what comes next. */
export function RenewalsScreen() {
  const book = useBook();
  if (book === null) return null;
  return book.contractCount === 0 ? <NoContracts /> : <Renewals />;
}

function NoContracts() {
  const { t } = useTranslation();
  const { chooseLedgers } = useBookActions();
  return (
    <EmptyState
      title={t('renewals:empty.title')}
      text={t('renewals:empty.text')}
      icon={<IconFileImport size={28} stroke={1.25} aria-hidden />}
    >
      <Button onClick={() => void chooseLedgers()}>{t('common:action.importLedger')}</Button>
    </EmptyState>
  );
}

function Renewals() {
  const { t } = useTranslation();
  const { scope } = useScope();
  const [by, cut] = useCut();
  const other = useListedPeriod();
  const renewals = useRenewals(scope.period, by);
  const listed = useRenewals(other ?? scope.period, by);
  const failed = [renewals, listed].find(({ isError }) => isError);
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  const { data } = renewals;
  const header = (
    <PageHeader title={t('renewals:title')} lead={data === undefined ? ' ' : <Lead table={data} />} />
  );
  return (
    <Page header={header}>
      <MetricTiles metrics={tiles} />
      {data === undefined || listed.data === undefined ? (
        <Loading bars={[260, 380, 240]} />
      ) : (
        <>
          <Pair leading>
            <CalendarExhibit table={data} />
            <OutlookSection table={data} />
          </Pair>
          <ContractList
            key={listed.data.period}
            period={listed.data.period}
            back={other === null ? null : scope.period}
            contracts={listed.data.contracts}
          />
          <CutSection table={data} by={by} onCut={cut} />
          <ReasonsSection table={data} />
        </>
      )}
    </Page>
  );
}

/** What is shown, and as of when. */
function Lead({ table }: { table: RenewalTable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    format.period(table.period),
    t('renewals:lead.dataThrough', { day: format.day(table.dataThrough ?? '') }),
  ];
  return (
    <span data-testid="renewals-lead">
      {parts.join(' · ')}
      {table.reachesByContracts && (
        <>
          <br />
          {t('renewals:lead.byContracts')}{' '}
          <Link href={screenPath('settings')}>{t('renewals:lead.toSettings')}</Link>
        </>
      )}
    </span>
  );
}
