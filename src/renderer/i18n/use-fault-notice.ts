import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { BridgeError } from '../api';
import { useFaultSentence } from './fault-sentence';

/** Tells of a fault in the corner of the window; a cancelled task is no fault. */
export function useFaultNotice(): (error: unknown) => void {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  return (error) => {
    if (error instanceof BridgeError && error.body.kind === 'cancelled') return;
    notifications.show({
      title: t('common:state.errorTitle'),
      message: sentence(error),
      color: 'red',
      autoClose: false,
    });
  };
}
