import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import type { BookSettings } from '@shared/model/settings';
import { newBook } from '@main/storage';
import type { EngineContext } from '../session/context';
import { checkSettings } from './check-settings';
import { checkedRate, type SetRateInput } from './set-rate';
import { summaryOf } from './summarize-book';

export interface CreateBookInput {
  readonly path: string;
  /** Without a currency it is settled by the first import. */
  readonly settings: Partial<BookSettings>;
  /**
   * `now`: the file is there when this returns. `withFirstImport`: nothing is left behind if there is none.
   * `never`: a rehearsal.
   */
  readonly save: 'now' | 'withFirstImport' | 'never';
  readonly isSample?: boolean;
  readonly rates?: readonly SetRateInput[];
}

/** Makes a book in place of the one that is open; the file at its path, if any, is replaced by the first save. */
export function createBook({ session }: EngineContext, input: CreateBookInput): Promise<BookSummary> {
  const { path, save, isSample = false } = input;
  const settings = checkSettings(input.settings);
  const rates = (input.rates ?? []).map((rate) => checkedRate(rate, settings.currency ?? null));
  return session.exclusively(async () => {
    const access = save === 'never' ? 'rehearse' : 'write';
    const open = await session.replace(path, () => newBook(path, { settings, isSample, rates }, access));
    if (save === 'now') {
      try {
        await open.book.change(() => undefined);
      } catch (error) {
        await session.close();
        throw error instanceof Fault
          ? error
          : new Fault('internal', 'engine.failed', { detail: String(error) });
      }
    }
    return summaryOf(open);
  });
}
