import type { TFunction } from 'i18next';
import type { CustomerRow } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import type { Column } from '../../components/column';
import type { Format } from '../../format/use-format';

/** The columns of a list of customers; their ids are the engine's orders of sorting. */
export function customerColumns(t: TFunction, format: Format): readonly Column<CustomerRow>[] {
  const decimals = currencyDecimals(format.currency);
  const day = (value: string | null) => (value === null ? '—' : format.dayShort(value));
  const column = (id: keyof CustomerRow, rest: Omit<Column<CustomerRow>, 'id' | 'header' | 'sortable'>) => ({
    id,
    header: t(`customers:column.${id}`, { currency: format.currency }),
    sortable: true,
    ...rest,
  });
  return [
    column('code', { width: 'minmax(84px, 1fr)', cell: (row) => row.code, plain: (row) => row.code }),
    column('name', { width: 'minmax(168px, 3fr)', cell: (row) => row.name, plain: (row) => row.name }),
    column('firstPurchase', {
      width: 'minmax(100px, 1fr)',
      align: 'end',
      cell: (row) => day(row.firstPurchase),
      plain: (row) => row.firstPurchase ?? '',
    }),
    column('lastPurchase', {
      width: 'minmax(100px, 1fr)',
      align: 'end',
      cell: (row) => day(row.lastPurchase),
      plain: (row) => row.lastPurchase ?? '',
    }),
    column('recencyDays', {
      width: 'minmax(76px, 0.7fr)',
      align: 'end',
      cell: (row) => (row.recencyDays === null ? '—' : format.count(row.recencyDays)),
      plain: (row) => (row.recencyDays === null ? '' : String(row.recencyDays)),
    }),
    column('orders', {
      width: 'minmax(76px, 0.7fr)',
      align: 'end',
      cell: (row) => format.count(row.orders),
      plain: (row) => String(row.orders),
    }),
    column('revenue', {
      width: 'minmax(124px, 1fr)',
      align: 'end',
      cell: (row) => format.money(row.revenue, { currencyDisplay: 'none' }),
      plain: (row) => decimalText(row.revenue, decimals),
    }),
  ];
}
