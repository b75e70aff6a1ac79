import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTableExport } from './use-table-export';

interface TableExportButtonProps {
  /** What the file is named after. */
  name: string;
  headers: readonly string[];
  /** Text, numbers in plain digits. */
  rows: readonly (readonly string[])[];
}

/** Saves a short table that is set by hand, as CSV. */
export function TableExportButton({ name, headers, rows }: TableExportButtonProps) {
  const { t } = useTranslation();
  const save = useTableExport();
  const label = t('common:action.export');
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        onClick={() =>
          void save({ name: name.slice(0, 120), headers: [...headers], rows: rows.map((row) => [...row]) })
        }
      >
        <IconDownload size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
