import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation } from 'wouter';
import type { CustomerSet, CustomerSort } from '@shared/contract/views';
import type { CustomerFilter } from '@shared/model/customer-filter';
import type { Sort } from '../../components/column';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { useRemembered } from '../../shell/remembered';
import { customerPath, customerSetOf, customersPath } from '../../shell/routes';
import { ChosenBar } from './chosen-bar';
import { useSetTitle } from './customer-set';
import { ListFilter } from './list-filter';
import { ListHeader } from './list-header';
import { useChosenCustomers } from './use-chosen-customers';
import { useCustomerPages } from './use-customer-pages';
import { useListColumns, useTableColumns } from './use-list-columns';
import { useListExport } from './use-list-export';

/** The customers of a set: all of them, or those behind a figure or a cohort, with the way back to it. */
export function CustomersScreen() {
  const [location] = useLocation();
  const set = customerSetOf(location);
  if (set === null) return <Redirect to={customersPath({ kind: 'all' })} replace />;
  const path = customersPath(set);
  const memory = oneList.has(set.kind) ? 'customers' : `customers ${path}`;
  return <CustomerList key={memory} set={set} memory={memory} />;
}

interface ListProps {
  set: CustomerSet;
  /** What its search, order and place are kept under. */
  memory: string;
}

interface ListState {
  readonly search: string;
  readonly sort: Sort;
  readonly row: number;
  /** What narrows the set besides. */
  readonly filter?: CustomerFilter | undefined;
}

const initialState: ListState = { search: '', sort: { column: 'revenue', descending: true }, row: 0 };

/** Lists that are a filter of all customers share their search and order; others have their own. */
const oneList: ReadonlySet<CustomerSet['kind']> = new Set(['all', 'filter', 'savedSegment', 'rfmSegment']);

function CustomerList({ set, memory }: ListProps) {
  const [, navigate] = useLocation();
  const [state, setState] = useRemembered<ListState>(memory, initialState);
  const [isFiltering, setFiltering] = useRemembered('customer filter', false);
  const [search] = useDebouncedValue(state.search.trim(), 150);
  const { column, descending } = state.sort;
  const filter = isNarrowable(set) ? state.filter : undefined;
  const query = { set, search, sort: column as CustomerSort, descending, filter };
  const columns = useListColumns();
  const pages = useCustomerPages(query, columns.further);
  const chosen = useChosenCustomers(query);
  const tableColumns = useTableColumns(columns, chosen);
  const exportList = useListExport(columns.shown);
  const title = useSetTitle(set);
  const change = (changed: Partial<ListState>) => setState({ ...state, row: 0, ...changed });
  const panel = isFiltering ? (
    <ListFilter
      set={set}
      narrowing={filter}
      onNarrow={(narrowing) => change({ filter: narrowing })}
      onClose={() => setFiltering(false)}
    />
  ) : undefined;
  const { total } = pages;
  return (
    <Page
      header={
        <ListHeader
          set={set}
          title={title}
          total={total}
          filter={filter}
          search={state.search}
          columns={columns}
          onSearch={(text) => change({ search: text })}
          onFilter={() => setFiltering(!isFiltering)}
          onExport={() => void exportList(query)}
        />
      }
      aside={panel}
      fill
    >
      {pages.error !== null && <ErrorState error={pages.error} onRetry={pages.refetch} />}
      {pages.error === null && total === null && <Loading bars={[28, 28, 28, 28, 28, 28]} />}
      {pages.error === null && total === 0 && (
        <Nobody search={search} set={set} onClear={() => change({ search: '' })} />
      )}
      {chosen.ids.size > 0 && (
        <ChosenBar
          chosen={chosen}
          query={query}
          columns={tableColumns}
          further={columns.further}
          total={total ?? 0}
          onExport={() => void exportList({ ...query, ...allCustomers }, [...chosen.ids])}
        />
      )}
      {pages.error === null && total !== null && total > 0 && (
        <DataTable
          label={title}
          columns={tableColumns}
          rowCount={total}
          rowAt={pages.rowAt}
          rowKey={(row) => row.id}
          sort={state.sort}
          onSort={(sort) => change({ sort })}
          onOpen={(row) => navigate(customerPath(row.id))}
          onChoose={(from, to) => void chosen.toggleRun(from, to)}
          onView={pages.onView}
          startAt={state.row}
          onFocusRow={(row) => change({ row })}
          rowTestId="customer-row"
        />
      )}
    </Page>
  );
}

/** Whoever was chosen stays so while a search or filter hides them: they are looked for among all. */
const allCustomers = { set: { kind: 'all' }, search: '', filter: undefined } as const;

/** A list that is a filter of all customers has its filter in the address. */
function isNarrowable({ kind }: CustomerSet): boolean {
  return kind !== 'all' && kind !== 'filter' && kind !== 'savedSegment';
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
