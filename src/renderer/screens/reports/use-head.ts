import { useTranslation } from 'react-i18next';
import type { ChannelInput } from '@shared/contract/channels';
import type { BookSummary } from '@shared/contract/views';
import { call } from '../../api';
import { useUndoNotice } from '../../components/use-undo-notice';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates } from '../../queries';

export interface Head {
  readonly setSigner: (who: 'preparedBy' | 'reviewedBy', name: string) => Promise<void>;
  readonly chooseLogo: () => Promise<void>;
  readonly removeLogo: () => Promise<void>;
}

/** What every report of the book has in its head and foot: saved at once, and the preview made anew with it. */
export function useHead({ settings: { reportLogo } }: BookSummary): Head {
  const { i18n } = useTranslation();
  const { bookChanged } = useStateUpdates();
  const tell = useFaultNotice();
  const tellUndoable = useUndoNotice();
  const put = async (patch: ChannelInput<'book.updateSettings'>) => {
    await call('book.updateSettings', patch);
    await bookChanged();
  };
  const attempt = async (change: () => Promise<void>) => {
    try {
      await change();
    } catch (error) {
      tell(error);
    }
  };
  return {
    setSigner: (who, name) => attempt(() => put({ [who]: name })),
    chooseLogo: () =>
      attempt(async () => {
        const chosen = await call('report.chooseLogo');
        if (chosen !== null) await put({ reportLogo: chosen });
      }),
    removeLogo: () =>
      attempt(async () => {
        await put({ reportLogo: null });
        tellUndoable({
          done: i18n.t('report:screen.logo.removed'),
          undo: () => put({ reportLogo }),
          undone: i18n.t('report:screen.logo.undone'),
        });
      }),
  };
}
