import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useFaultNotice } from '../i18n/use-fault-notice';
import styles from './states.module.css';

interface UndoableChange {
  /** What was done. */
  readonly done: string;
  readonly undo: () => Promise<void>;
  /** What is said once it is taken back. */
  readonly undone: string;
}

/** Says what was done in the corner of the window, with the way to take it back. */
export function useUndoNotice(): (change: UndoableChange) => void {
  const { i18n } = useTranslation();
  const tell = useFaultNotice();
  return ({ done, undo, undone }) => {
    const id = notifications.show({
      message: (
        <span className={styles.notice}>
          {done}
          <Button variant="subtle" size="compact-sm" onClick={() => void takeBack()} data-testid="undo">
            {i18n.t('common:action.undo')}
          </Button>
        </span>
      ),
    });
    const takeBack = async () => {
      notifications.hide(id);
      try {
        await undo();
        notifications.show({ message: undone });
      } catch (error) {
        tell(error);
      }
    };
  };
}
