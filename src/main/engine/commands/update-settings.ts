import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import type { BookSettings } from '@shared/model/settings';
import { writeSettings } from '@main/storage';
import type { EngineContext } from '../session/context';
import { checkSettings } from './check-settings';
import { summaryOf } from './summarize-book';

/** Changes the book's definitions. Its currency is fixed once it holds amounts: they would not change with it. */
export function updateSettings(
  { session }: EngineContext,
  settings: Partial<BookSettings>,
): Promise<BookSummary> {
  const checked = checkSettings(settings);
  return session.exclusively(async () => {
    const open = session.current();
    const { currency } = open.settings;
    const isOther = checked.currency !== undefined && checked.currency !== currency;
    if (isOther && summaryOf(open).importCount > 0) {
      throw new Fault('usage', 'settings.currencyFixed', { currency });
    }
    try {
      await open.book.change((database) => writeSettings(database, checked));
    } finally {
      open.changed();
    }
    return summaryOf(open);
  });
}
