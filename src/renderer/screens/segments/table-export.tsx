import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The button that saves a small table. */
export function TableExport({ onExport }: { onExport: () => void }) {
  const { t } = useTranslation();
  const label = t('common:action.export');
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onExport}>
        <IconDownload size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
