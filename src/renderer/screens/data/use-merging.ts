import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { BookSummary, CustomerRef, SameProposal } from '@shared/contract/views';
import { call } from '../../api';
import { useUndoNotice } from '../../components/use-undo-notice';
import { useStateUpdates } from '../../queries';
import { customerName } from './customer-name';
import { useDataChange } from './use-data-change';

interface Merging {
  readonly busy: boolean;
  readonly merge: (from: CustomerRef, into: CustomerRef) => Promise<void>;
  readonly keepApart: (proposal: SameProposal) => Promise<void>;
  /** Takes a merge of the log back. */
  readonly undo: (mergeId: number) => Promise<void>;
}

/** Settles who is whom: said, logged, and a merge can be taken back at once or later. */
export function useMerging(): Merging {
  const { t } = useTranslation();
  const { busy, change } = useDataChange();
  const { bookChanged } = useStateUpdates();
  const tellUndoable = useUndoNotice();
  return {
    busy,
    merge: async (from, into) => {
      const names = { from: customerName(from), into: customerName(into) };
      const merged = await change(() => call('data.mergeCustomers', { from: from.id, into: into.id }));
      if (merged === null) return;
      tellUndoable({
        done: t('data:same.merged', names),
        undone: t('data:same.unmerged', names),
        undo: async () => {
          await undoLatest(from.id);
          await bookChanged();
        },
      });
    },
    keepApart: async ({ left, right }) => {
      const kept = await change(() => call('data.keepApart', { left: left.id, right: right.id }));
      if (kept === null) return;
      notifications.show({
        message: t('data:same.keptApart', { left: customerName(left), right: customerName(right) }),
      });
    },
    undo: async (id) => {
      await change(() => call('data.undoMerge', { id }));
    },
  };
}

/** The merge that a customer counts elsewhere by: there is one at most that is not undone. */
async function undoLatest(fromId: number): Promise<BookSummary | null> {
  const merges = await call('data.merges');
  const merge = merges.find(({ from, undoneAt }) => from.id === fromId && undoneAt === null);
  return merge === undefined ? null : call('data.undoMerge', { id: merge.id });
}
