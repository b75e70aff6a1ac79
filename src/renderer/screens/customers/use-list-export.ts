import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { CustomerColumn } from '@shared/contract/customer-columns';
import { call } from '../../api';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import type { CustomerQuery } from './use-customer-pages';

/** Saves a list, or those chosen of it, with the columns that are shown. */
export function useListExport(
  columns: readonly CustomerColumn[],
): (query: CustomerQuery, only?: readonly number[]) => Promise<void> {
  const { t } = useTranslation();
  const { language } = useFormat();
  const tell = useFaultNotice();
  return async (query, only) => {
    try {
      const saved = await call('customers.export', { query, columns, only, language });
      if (saved !== null) notifications.show({ message: t('common:state.saved', { name: saved.name }) });
    } catch (error) {
      tell(error);
    }
  };
}
