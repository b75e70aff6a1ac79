import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { ChannelInput } from '@shared/contract/channels';
import { call } from '../api';
import { useFaultNotice } from '../i18n/use-fault-notice';

/** Saves a table that is on screen as CSV or as a workbook, and says where. Numbers go out in plain digits. */
export function useTableExport(): (table: ChannelInput<'files.saveTable'>) => Promise<void> {
  const { t } = useTranslation();
  const tell = useFaultNotice();
  return async (table) => {
    try {
      const saved = await call('files.saveTable', table);
      if (saved !== null) notifications.show({ message: t('common:state.saved', { name: saved.name }) });
    } catch (error) {
      tell(error);
    }
  };
}
