import type { TFunction } from 'i18next';
import type { RowSource } from '@shared/contract/customer-views';
import type { SortedColumn } from '../../components/use-sorted-rows';

/** File, sheet and row of what has them, as the last columns of a table; no sheets where all files are text. */
export function fileColumns<Row extends RowSource>(
  t: TFunction,
  rows: readonly Row[],
): readonly SortedColumn<Row>[] {
  const column = (id: string, rest: Omit<SortedColumn<Row>, 'id' | 'header' | 'sortable'>) => ({
    id,
    header: t(`profile:timeline.${id}`),
    sortable: true,
    ...rest,
  });
  const sheetColumn = column('sheet', {
    width: 'minmax(68px, 0.6fr)',
    cell: ({ sheet }) => sheet ?? t('profile:none'),
    plain: ({ sheet }) => sheet ?? '',
    sortBy: ({ sheet }) => sheet,
  });
  return [
    column('file', {
      width: 'minmax(128px, 1.2fr)',
      cell: ({ fileName }) => <span title={fileName}>{fileName}</span>,
      plain: ({ fileName }) => fileName,
      sortBy: ({ fileName }) => fileName,
    }),
    ...(rows.some((row) => row.sheet !== null) ? [sheetColumn] : []),
    column('row', {
      width: 'minmax(64px, 0.5fr)',
      align: 'end',
      cell: ({ row }) => String(row),
      plain: ({ row }) => String(row),
      sortBy: ({ row }) => row,
    }),
  ];
}
