import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SavedSegmentRow, SegmentsView } from '@shared/contract/segment-views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import type { Column } from '../../components/column';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { ExportButton } from '../../components/export-button';
import { useFilterText } from '../../components/filter-text';
import { Loading } from '../../components/loading';
import { Section } from '../../components/page';
import { useSavedSegments } from '../../components/segment-queries';
import { useSegmentChanges } from '../../components/use-segment-changes';
import { useFormat, type Format } from '../../format/use-format';
import type { EditedSegment } from './edited-segment';
import { ToCustomers } from './segment-columns';
import styles from './segments.module.css';

interface OwnSegmentsProps {
  view: SegmentsView;
  onEdit: (edited: EditedSegment) => void;
}

/** Segments that the user has defined, as of the closing day, with the ways to change them. */
export function OwnSegments({ view, onEdit }: OwnSegmentsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const filterText = useFilterText();
  const saved = useSavedSegments(view.scope);
  const { remove } = useSegmentChanges();
  const title = t('segments:own.title');
  const columns = ownColumns(view.closing, filterText, t, format);
  const actions = actionColumn(t('segments:own.actions'), onEdit, (name) => void remove(name));
  const rows = saved.data ?? [];
  return (
    <Section
      title={title}
      lead={t('segments:own.lead', { day: format.day(view.closing) })}
      actions={
        <>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => onEdit({ segment: null })}
            data-testid="new-segment"
          >
            {t('segments:own.create')}
          </Button>
          {rows.length > 0 && <ExportButton name={title} columns={columns} rows={rows} />}
        </>
      }
      testId="own-segments"
    >
      {saved.isError && <ErrorState error={saved.error} onRetry={() => void saved.refetch()} />}
      {saved.isPending && <Loading bars={[30, 30]} />}
      {saved.data?.length === 0 && <p className={styles.quiet}>{t('segments:own.none')}</p>}
      {rows.length > 0 && (
        <DataTable
          label={title}
          columns={[...columns, actions]}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(row) => row.name}
          maxRows={12}
          rowTestId="own-segment"
        />
      )}
    </Section>
  );
}

function actionColumn(
  header: string,
  onEdit: (edited: EditedSegment) => void,
  onDelete: (name: string) => void,
): Column<SavedSegmentRow> {
  return {
    id: 'actions',
    header,
    width: 'minmax(84px, 0.5fr)',
    align: 'end',
    cell: ({ name, filter }) => (
      <RowActions
        name={name}
        onEdit={() => onEdit({ segment: { name, filter } })}
        onDelete={() => onDelete(name)}
      />
    ),
    plain: () => '',
  };
}

interface RowActionsProps {
  name: string;
  onEdit: () => void;
  onDelete: () => void;
}

function RowActions({ name, onEdit, onDelete }: RowActionsProps) {
  const { t } = useTranslation();
  const edit = t('segments:own.edit', { name });
  const remove = t('segments:own.delete', { name });
  return (
    <span className={styles.actions}>
      <Tooltip label={edit}>
        <ActionIcon size="sm" aria-label={edit} onClick={onEdit} data-testid="edit-segment">
          <IconPencil size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={remove}>
        <ActionIcon size="sm" aria-label={remove} onClick={onDelete} data-testid="delete-segment">
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

function ownColumns(
  asOf: string,
  filterText: ReturnType<typeof useFilterText>,
  t: TFunction,
  format: Format,
): readonly Column<SavedSegmentRow>[] {
  const decimals = currencyDecimals(format.currency);
  const ratio = (id: 'share' | 'revenueShare'): Column<SavedSegmentRow> => ({
    id,
    header: t(`segments:named.column.${id}`),
    width: 'minmax(84px, 0.7fr)',
    align: 'end',
    cell: (row) => (row[id] === null ? '—' : format.percent(row[id])),
    plain: (row) => (row[id] === null ? '' : String(row[id])),
  });
  return [
    {
      id: 'name',
      header: t('segments:own.name'),
      width: 'minmax(140px, 1.4fr)',
      cell: (row) => <span title={row.name}>{row.name}</span>,
      plain: (row) => row.name,
    },
    {
      id: 'conditions',
      header: t('segments:own.conditions'),
      width: 'minmax(200px, 3fr)',
      cell: (row) => <span title={filterText(row.filter)}>{filterText(row.filter)}</span>,
      plain: (row) => filterText(row.filter),
    },
    {
      id: 'count',
      header: t('segments:named.column.count'),
      width: 'minmax(84px, 0.7fr)',
      align: 'end',
      cell: (row) => (
        <ToCustomers set={{ kind: 'savedSegment', name: row.name, asOf }}>
          {format.count(row.count)}
        </ToCustomers>
      ),
      plain: (row) => String(row.count),
    },
    ratio('share'),
    {
      id: 'revenue',
      header: t('segments:named.column.revenue', { currency: format.currency }),
      width: 'minmax(130px, 1.1fr)',
      align: 'end',
      cell: (row) => format.money(row.revenue, { currencyDisplay: 'none' }),
      plain: (row) => decimalText(row.revenue, decimals),
    },
    ratio('revenueShare'),
  ];
}
