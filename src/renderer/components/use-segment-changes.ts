import { useTranslation } from 'react-i18next';
import type { CustomerFilter } from '@shared/model/customer-filter';
import type { SavedSegment } from '@shared/model/settings';
import { call } from '../api';
import { useFaultNotice } from '../i18n/use-fault-notice';
import { useBook, useStateUpdates } from '../queries';
import { useUndoNotice } from './use-undo-notice';

export interface SegmentChanges {
  /** Answers whether it was kept; what went wrong has then been told. */
  readonly save: (name: string, filter: CustomerFilter, replaces: string | null) => Promise<boolean>;
  readonly remove: (name: string) => Promise<boolean>;
}

/** How the book's own segments change: at once, said, and to be taken back from where it is said. */
export function useSegmentChanges(): SegmentChanges {
  const { i18n } = useTranslation();
  const { bookChanged } = useStateUpdates();
  const segments: readonly SavedSegment[] = useBook()?.settings.savedSegments ?? [];
  const tell = useFaultNotice();
  const tellUndoable = useUndoNotice();
  const change = async (done: string, ask: () => Promise<unknown>, takeBack: () => Promise<unknown>) => {
    try {
      await ask();
    } catch (error) {
      tell(error);
      return false;
    }
    await bookChanged();
    const undo = async () => {
      await takeBack();
      await bookChanged();
    };
    tellUndoable({ done, undo, undone: i18n.t('segments:own.undone') });
    return true;
  };
  const former = (name: string) => segments.find((segment) => segment.name === name);
  // Taken back one by one: what else was kept since then stays.
  return {
    save: (name, filter, replaces) =>
      change(
        i18n.t('segments:own.saved', { name }),
        () => call('segments.save', { name, filter, replaces }),
        async () => {
          const replaced = replaces === null ? undefined : former(replaces);
          if (replaced === undefined) await call('segments.delete', { name });
          else await call('segments.save', { ...replaced, replaces: name });
        },
      ),
    remove: (name) =>
      change(
        i18n.t('segments:own.deleted', { name }),
        () => call('segments.delete', { name }),
        async () => {
          const deleted = former(name);
          if (deleted !== undefined) await call('segments.save', { ...deleted, replaces: null });
        },
      ),
  };
}
