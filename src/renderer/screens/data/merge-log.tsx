import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeRecord } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { ExportButton } from '../../components/export-button';
import { Section } from '../../components/page';
import { useSortedRows, type SortedColumn } from '../../components/use-sorted-rows';
import { useFormat, type Format } from '../../format/use-format';
import { useMerges } from '../../queries';
import { customerName } from './customer-name';

interface MergeLogProps {
  onUndo: (mergeId: number) => void;
  busy: boolean;
}

/** Every merge there was, the latest first, each with the way back. */
export function MergeLog({ onUndo, busy }: MergeLogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const merges = useMerges();
  const latestFirst = useMemo(() => [...(merges.data ?? [])].sort((a, b) => b.id - a.id), [merges.data]);
  const columns = mergeColumns(t, format);
  const { rows, sort, setSort } = useSortedRows(latestFirst, columns, format.language);
  const title = t('data:merges.title');
  if (merges.isError) return <ErrorState error={merges.error} onRetry={() => void merges.refetch()} />;
  if (merges.data === undefined) return null;
  const all = [...columns, undoColumn({ t, format, busy, onUndo })];
  return (
    <Section
      title={title}
      lead={t(rows.length === 0 ? 'data:merges.none' : 'data:merges.lead')}
      actions={rows.length > 0 && <ExportButton name={title} columns={all} rows={rows} />}
      testId="merges"
    >
      {rows.length > 0 && (
        <DataTable
          label={title}
          columns={all}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={setSort}
          rowTestId="merge"
          maxRows={12}
        />
      )}
    </Section>
  );
}

function mergeColumns(t: TFunction, format: Format): readonly SortedColumn<MergeRecord>[] {
  const decimals = currencyDecimals(format.currency);
  const text = (id: 'from' | 'into'): SortedColumn<MergeRecord> => ({
    id,
    header: t(`data:merges.${id}`),
    width: 'minmax(136px, 2fr)',
    sortable: true,
    sortBy: (merge) => customerName(merge[id]),
    plain: (merge) => customerName(merge[id]),
    cell: (merge) => <span title={customerName(merge[id])}>{customerName(merge[id])}</span>,
  });
  return [
    {
      id: 'mergedAt',
      header: t('data:merges.mergedAt'),
      width: 'minmax(184px, 1fr)',
      sortable: true,
      sortBy: ({ mergedAt }) => mergedAt,
      plain: ({ mergedAt }) => mergedAt,
      cell: ({ mergedAt }) => format.moment(mergedAt),
    },
    text('from'),
    text('into'),
    {
      id: 'lines',
      header: t('data:merges.lines'),
      align: 'end',
      width: 'minmax(64px, 0.6fr)',
      sortable: true,
      sortBy: ({ from }) => from.lines,
      plain: ({ from }) => String(from.lines),
      cell: ({ from }) => format.count(from.lines),
    },
    {
      id: 'revenue',
      header: t('data:merges.revenue', { currency: format.currency }),
      align: 'end',
      width: 'minmax(104px, 0.8fr)',
      sortable: true,
      sortBy: ({ from }) => from.revenue,
      plain: ({ from }) => decimalText(from.revenue, decimals),
      cell: ({ from }) => format.money(from.revenue, { currencyDisplay: 'none' }),
    },
  ];
}

interface UndoParts extends MergeLogProps {
  readonly t: TFunction;
  readonly format: Format;
}

function undoColumn({ t, format, busy, onUndo }: UndoParts): SortedColumn<MergeRecord> {
  return {
    id: 'state',
    header: t('data:merges.state'),
    width: 'minmax(160px, 1fr)',
    plain: ({ undoneAt }) => undoneAt ?? '',
    cell: ({ id, undoneAt }) =>
      undoneAt === null ? (
        <Button
          variant="default"
          size="compact-xs"
          disabled={busy}
          onClick={() => onUndo(id)}
          data-testid="undo-merge"
        >
          {t('common:action.undo')}
        </Button>
      ) : (
        <span title={format.moment(undoneAt)}>
          {t('data:merges.undone', { moment: format.moment(undoneAt) })}
        </span>
      ),
  };
}
