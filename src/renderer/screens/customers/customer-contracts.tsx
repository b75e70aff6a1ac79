import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractView } from '@shared/contract/customer-views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { DataTable } from '../../components/data-table';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useSortedRows, type SortedColumn } from '../../components/use-sorted-rows';
import { useFormat, type Format } from '../../format/use-format';
import { fileColumns } from './customer-source-columns';

/** Every term of a customer's contracts, with the row that names it. */
export function CustomerContracts({ contracts }: { contracts: readonly ContractView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo(() => contractColumns(t, format, contracts), [t, format, contracts]);
  const latestFirst = useMemo(() => contracts.toReversed(), [contracts]);
  const { rows, sort, setSort } = useSortedRows(latestFirst, columns, format.language);
  const title = t('profile:contracts.title');
  return (
    <Section
      title={title}
      lead={t('profile:contracts.lead')}
      actions={<ExportButton name={title} columns={columns} rows={rows} />}
    >
      <DataTable
        label={title}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={setSort}
        maxRows={8}
        rowTestId="contract-row"
      />
    </Section>
  );
}

type ContractColumn = SortedColumn<ContractView>;

function contractColumns(
  t: TFunction,
  format: Format,
  contracts: readonly ContractView[],
): readonly ContractColumn[] {
  const decimals = currencyDecimals(format.currency);
  const column = (id: string, rest: Omit<ContractColumn, 'id' | 'header' | 'sortable'>): ContractColumn => ({
    id,
    header: t(`profile:contracts.${id}`, { currency: format.currency }),
    sortable: true,
    ...rest,
  });
  const text = (id: string, width: string, read: (row: ContractView) => string) =>
    column(id, {
      width,
      cell: (row) => <span title={read(row)}>{read(row) === '' ? t('profile:none') : read(row)}</span>,
      plain: read,
      sortBy: (row) => (read(row) === '' ? null : read(row)),
    });
  const day = (id: string, read: (row: ContractView) => string | null) =>
    column(id, {
      width: 'minmax(96px, 0.8fr)',
      cell: (row) => dayText(read(row), t, format),
      plain: (row) => read(row) ?? '',
      sortBy: read,
    });
  const renews = ({ autoRenew }: ContractView) =>
    autoRenew === null ? '' : t(autoRenew ? 'profile:contracts.yes' : 'profile:contracts.no');
  return [
    text('number', 'minmax(88px, 0.8fr)', (row) => row.contractNo),
    day('start', (row) => row.startDay),
    day('end', (row) => row.endDay),
    column('value', {
      width: 'minmax(104px, 0.9fr)',
      align: 'end',
      cell: (row) =>
        row.value === null ? t('profile:none') : format.money(row.value, { currencyDisplay: 'none' }),
      plain: (row) => (row.value === null ? '' : decimalText(row.value, decimals)),
      sortBy: (row) => row.value,
    }),
    text('product', 'minmax(120px, 1.4fr)', (row) => row.product),
    text('renewedFrom', 'minmax(80px, 0.7fr)', (row) => row.renewedFrom),
    text('autoRenew', 'minmax(72px, 0.6fr)', renews),
    day('cancelled', (row) => row.cancelledDay),
    text('reason', 'minmax(104px, 1fr)', (row) => row.reason),
    ...fileColumns(t, contracts),
  ];
}

function dayText(day: string | null, t: TFunction, format: Format): string {
  return day === null ? t('profile:none') : format.dayShort(day);
}
