import { useState } from 'react';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates } from '../../queries';

export interface DataChange {
  readonly busy: boolean;
  /** Changes the book and has everything that is on screen asked for again; null: it failed, and was told. */
  readonly change: <Value extends object>(ask: () => Promise<Value>) => Promise<Value | null>;
}

/** How the parts of the Data screen change the book: one change at a time. */
export function useDataChange(): DataChange {
  const { bookChanged } = useStateUpdates();
  const tell = useFaultNotice();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    change: async (ask) => {
      setBusy(true);
      try {
        return await ask();
      } catch (error) {
        tell(error);
        return null;
      } finally {
        // Also what failed may have changed something before it did.
        await bookChanged();
        setBusy(false);
      }
    },
  };
}
