import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column';
import { useTableExport } from './use-table-export';

interface ExportButtonProps<Row> {
  /** What the file is named after. */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** Saves a table as it is on screen: its columns, its order, numbers in plain digits. */
export function ExportButton<Row>({ name, columns, rows }: ExportButtonProps<Row>) {
  const { t } = useTranslation();
  const save = useTableExport();
  const exportTable = () =>
    save({
      name: name.slice(0, 120),
      headers: columns.map((column) => column.header),
      rows: rows.map((row) => columns.map((column) => column.plain(row))),
    });
  return (
    <Tooltip label={t('common:action.export')}>
      <ActionIcon aria-label={t('common:action.export')} onClick={() => void exportTable()}>
        <IconDownload size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
