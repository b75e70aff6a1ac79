import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RateView } from '@shared/contract/views';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { useSortedRows, type SortedColumn } from '../../components/use-sorted-rows';
import { currencyName } from '../../format/currencies';
import { useFormat, type Format } from '../../format/use-format';
import { useRateEquation } from './use-rate-changes';

interface RateTableProps {
  rates: readonly RateView[];
  onDelete: (rate: RateView) => void;
}

/** The rates of the book, with the lines that each has converted. */
export function RateTable({ rates, onDelete }: RateTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const equation = useRateEquation();
  const columns = rateColumns({ t, format, equation, onDelete });
  const { rows, sort, setSort } = useSortedRows(rates, columns, format.language);
  if (rates.length === 0)
    return (
      <EmptyState
        title={t('data:rates.none.title')}
        text={t('data:rates.none.text', { currency: format.currency })}
        icon={<IconArrowsExchange size={32} stroke={1.25} aria-hidden />}
      />
    );
  return (
    <DataTable
      label={t('data:rates.title')}
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={setSort}
      rowTestId="rate"
      maxRows={16}
    />
  );
}

interface ColumnParts extends Pick<RateTableProps, 'onDelete'> {
  readonly t: TFunction;
  readonly format: Format;
  readonly equation: (rate: RateView) => string;
}

function rateColumns({ t, format, equation, onDelete }: ColumnParts): readonly SortedColumn<RateView>[] {
  return [
    {
      id: 'currency',
      header: t('data:rates.currency'),
      width: 'minmax(184px, 2fr)',
      sortable: true,
      sortBy: ({ currency }) => currency,
      plain: ({ currency }) => currency,
      cell: ({ currency }) => `${currency} · ${currencyName(currency, format.language)}`,
    },
    {
      id: 'from',
      header: t('data:rates.since'),
      width: 'minmax(176px, 1fr)',
      sortable: true,
      sortBy: ({ fromDay }) => fromDay ?? '',
      plain: ({ fromDay }) => fromDay ?? '',
      cell: ({ fromDay }) => (fromDay === null ? t('data:rates.fromEver') : format.dayShort(fromDay)),
    },
    {
      id: 'rate',
      header: t('data:rates.rate', { currency: format.currency }),
      align: 'end',
      width: 'minmax(136px, 1fr)',
      plain: ({ rate }) => rate,
      cell: ({ rate }) => format.decimal(rate),
    },
    {
      id: 'lines',
      header: t('data:rates.lines'),
      align: 'end',
      width: 'minmax(96px, 0.8fr)',
      sortable: true,
      sortBy: ({ lines }) => lines,
      plain: ({ lines }) => String(lines),
      cell: ({ lines }) => format.count(lines),
    },
    {
      id: 'delete',
      header: '',
      align: 'end',
      width: 'minmax(112px, 0.6fr)',
      plain: () => '',
      cell: (rate) => (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t('data:rates.deleteNamed', { equation: equation(rate) })}
          onClick={() => onDelete(rate)}
          data-testid="delete-rate"
        >
          {t('data:delete')}
        </Button>
      ),
    },
  ];
}
