import type { TFunction } from 'i18next';
import type { CustomerColumn, FurtherColumn, UsualColumn } from '@shared/contract/customer-columns';
import type { ListedCustomer } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { attributeName } from '../../components/attribute-name';
import type { Column } from '../../components/column';
import type { Format } from '../../format/use-format';

type CustomerListColumn = Column<ListedCustomer>;

/** The header of a column of the list. */
export function columnHeader(id: CustomerColumn, t: TFunction, currency: string): string {
  return id.startsWith('attribute:')
    ? attributeName(id.slice('attribute:'.length), t)
    : t(`customers:column.${id}`, { currency });
}

/** The columns that every list has; their ids are the engine's orders of sorting. */
export function usualColumn(id: UsualColumn, t: TFunction, format: Format): CustomerListColumn {
  const decimals = currencyDecimals(format.currency);
  const column = (rest: Omit<CustomerListColumn, 'id' | 'header' | 'sortable'>): CustomerListColumn => ({
    id,
    header: columnHeader(id, t, format.currency),
    sortable: true,
    ...rest,
  });
  switch (id) {
    case 'code':
      return column({ width: 'minmax(84px, 1fr)', cell: (row) => row.code, plain: (row) => row.code });
    case 'name':
      return column({
        width: 'minmax(168px, 3fr)',
        cell: (row) => <span title={row.name}>{row.name}</span>,
        plain: (row) => row.name,
      });
    case 'firstPurchase':
    case 'lastPurchase':
      return column({
        width: 'minmax(100px, 1fr)',
        align: 'end',
        cell: (row) => {
          const day = row[id];
          return day === null ? '—' : format.dayShort(day);
        },
        plain: (row) => row[id] ?? '',
      });
    case 'recencyDays':
      return column({
        width: 'minmax(76px, 0.7fr)',
        align: 'end',
        cell: (row) => (row.recencyDays === null ? '—' : format.count(row.recencyDays)),
        plain: (row) => (row.recencyDays === null ? '' : String(row.recencyDays)),
      });
    case 'orders':
      return column({
        width: 'minmax(76px, 0.7fr)',
        align: 'end',
        cell: (row) => format.count(row.orders),
        plain: (row) => String(row.orders),
      });
    case 'revenue':
      return column({
        width: 'minmax(124px, 1fr)',
        align: 'end',
        cell: (row) => format.money(row.revenue, { currencyDisplay: 'none' }),
        plain: (row) => decimalText(row.revenue, decimals),
      });
  }
}

/** A further column: what it shows comes with each row, at the place where it was asked for. */
export function furtherColumn(
  id: FurtherColumn,
  place: number,
  t: TFunction,
  format: Format,
): CustomerListColumn {
  const decimals = currencyDecimals(format.currency);
  const isNumber = id === 'averageOrderValue' || id === 'tenureDays';
  const print = (row: ListedCustomer): string | null => {
    const value = row.values[place] ?? null;
    if (value === null) return null;
    if (typeof value === 'string') return valueName(id, value, t);
    return id === 'averageOrderValue'
      ? format.money(value, { currencyDisplay: 'none' })
      : format.count(value);
  };
  const plain = (row: ListedCustomer): string => {
    const value = row.values[place] ?? null;
    if (typeof value !== 'number') return print(row) ?? '';
    return id === 'averageOrderValue' ? decimalText(value, decimals) : String(value);
  };
  return {
    id,
    header: columnHeader(id, t, format.currency),
    sortable: true,
    width: isNumber ? 'minmax(104px, 0.8fr)' : 'minmax(128px, 1.2fr)',
    ...(isNumber ? { align: 'end' as const } : {}),
    cell: (row) => <span title={print(row) ?? ''}>{print(row) ?? '—'}</span>,
    plain,
  };
}

function valueName(id: FurtherColumn, value: string, t: TFunction): string {
  if (id === 'segment') return t(`segment:${value}`);
  return id === 'tier' ? t(`segments:tier.${value}`) : value;
}
