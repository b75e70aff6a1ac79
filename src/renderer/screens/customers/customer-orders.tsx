import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { DataTable } from '../../components/data-table';
import { Section } from '../../components/page';
import { useSortedRows, type SortedColumn } from '../../components/use-sorted-rows';
import { useFormat, type Format } from '../../format/use-format';

/** The orders of a customer, netted, and whether each counts as a purchase. */
export function CustomerOrders({ orders }: { orders: readonly OrderView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo(() => orderColumns(t, format), [t, format]);
  const { rows, sort, setSort } = useSortedRows(orders, columns, format.language);
  return (
    <Section title={t('customers:detail.ordersTitle')} lead={t('customers:detail.ordersLead')}>
      <DataTable
        label={t('customers:detail.ordersTitle')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => `${row.day} ${row.invoice}`}
        sort={sort}
        onSort={setSort}
        maxRows={8}
        rowTestId="order-row"
      />
    </Section>
  );
}

function orderColumns(t: TFunction, format: Format): readonly SortedColumn<OrderView>[] {
  const decimals = currencyDecimals(format.currency);
  const state = (row: OrderView) =>
    t(row.isPurchase ? 'customers:order.purchase' : 'customers:order.noPurchase');
  const column = (id: string, rest: Omit<SortedColumn<OrderView>, 'id' | 'header' | 'sortable'>) => ({
    id,
    header: t(`customers:order.${id}`, { currency: format.currency }),
    sortable: true,
    ...rest,
  });
  return [
    column('day', {
      width: 'minmax(120px, 1fr)',
      cell: (row) => format.dayShort(row.day),
      plain: (row) => row.day,
      sortBy: (row) => row.day,
    }),
    column('invoice', {
      width: 'minmax(140px, 2fr)',
      cell: (row) => row.invoice ?? '—',
      plain: (row) => row.invoice ?? '',
      sortBy: (row) => row.invoice,
    }),
    column('state', { width: 'minmax(110px, 1fr)', cell: state, plain: state, sortBy: state }),
    column('lines', {
      width: 'minmax(72px, 0.6fr)',
      align: 'end',
      cell: (row) => format.count(row.lineCount),
      plain: (row) => String(row.lineCount),
      sortBy: (row) => row.lineCount,
    }),
    column('net', {
      width: 'minmax(120px, 1fr)',
      align: 'end',
      cell: (row) => format.money(row.net, { currencyDisplay: 'none' }),
      plain: (row) => decimalText(row.net, decimals),
      sortBy: (row) => row.net,
    }),
  ];
}
