import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconSearch, IconUsers } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation } from 'wouter';
import type { CustomerSet, CustomerSort } from '@shared/contract/views';
import { call } from '../../api';
import type { Sort } from '../../components/column';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Page, PageHeader } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useRemembered } from '../../shell/remembered';
import { customerPath, customerSetOf, customersPath } from '../../shell/routes';
import { customerColumns } from './customer-columns';
import { SetTrail, useSetTitle } from './customer-set';
import { useCustomerPages } from './use-customer-pages';

/** The customers of a set: all of them, or those behind a figure or a cohort, with the way back to it. */
export function CustomersScreen() {
  const [location] = useLocation();
  const set = customerSetOf(location);
  if (set === null) return <Redirect to={customersPath({ kind: 'all' })} replace />;
  const path = customersPath(set);
  return <CustomerList key={path} set={set} path={path} />;
}

interface ListProps {
  set: CustomerSet;
  path: string;
}

interface ListState {
  readonly search: string;
  readonly sort: Sort;
  readonly row: number;
}

const initialState: ListState = { search: '', sort: { column: 'revenue', descending: true }, row: 0 };

function CustomerList({ set, path }: ListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [state, setState] = useRemembered<ListState>(`customers ${path}`, initialState);
  const [search] = useDebouncedValue(state.search.trim(), 150);
  const { column, descending } = state.sort;
  const query = { set, search, sort: column as CustomerSort, descending };
  const pages = useCustomerPages(query);
  const title = useSetTitle(set);
  const header = (
    <PageHeader
      trail={<SetTrail set={set} />}
      title={title}
      lead={pages.total === null ? ' ' : t('customers:count', { count: pages.total })}
      actions={
        <>
          <TextInput
            aria-label={t('customers:search')}
            placeholder={t('customers:search')}
            leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
            data-testid="customer-search"
            value={state.search}
            w={280}
            onChange={(event) => setState({ ...state, search: event.currentTarget.value, row: 0 })}
          />
          <ExportButton query={query} />
        </>
      }
    />
  );
  return (
    <Page header={header} fill>
      {pages.error !== null && <ErrorState error={pages.error} onRetry={pages.refetch} />}
      {pages.error === null && pages.total === null && <Loading bars={[28, 28, 28, 28, 28, 28]} />}
      {pages.error === null && pages.total === 0 && (
        <Nobody search={search} set={set} onClear={() => setState({ ...state, search: '' })} />
      )}
      {pages.error === null && pages.total !== null && pages.total > 0 && (
        <DataTable
          label={title}
          columns={customerColumns(t, format)}
          rowCount={pages.total}
          rowAt={pages.rowAt}
          rowKey={(row) => row.id}
          sort={state.sort}
          onSort={(sort) => setState({ ...state, sort, row: 0 })}
          onOpen={(row) => navigate(customerPath(row.id))}
          onView={pages.onView}
          startAt={state.row}
          onFocusRow={(row) => setState({ ...state, row })}
          rowTestId="customer-row"
        />
      )}
    </Page>
  );
}

function ExportButton({ query }: { query: Parameters<typeof useCustomerPages>[0] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const tell = useFaultNotice();
  const save = async () => {
    try {
      const saved = await call('customers.export', { query, language });
      if (saved !== null) notifications.show({ message: t('common:state.saved', { name: saved.name }) });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
      onClick={() => void save()}
    >
      {t('customers:export')}
    </Button>
  );
}

interface NobodyProps {
  search: string;
  set: CustomerSet;
  onClear: () => void;
}

function Nobody({ search, set, onClear }: NobodyProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const text = search === '' ? t('customers:nobody.set') : t('customers:nobody.search', { search });
  return (
    <EmptyState
      title={t('customers:nobody.title')}
      text={text}
      icon={<IconUsers size={28} stroke={1.25} aria-hidden />}
    >
      {search !== '' && (
        <Button variant="default" onClick={onClear}>
          {t('customers:nobody.clear')}
        </Button>
      )}
      {set.kind !== 'all' && (
        <Button variant="default" onClick={() => navigate(customersPath({ kind: 'all' }))}>
          {t('customers:nobody.showAll')}
        </Button>
      )}
    </EmptyState>
  );
}
