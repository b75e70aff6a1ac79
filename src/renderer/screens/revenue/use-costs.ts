import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { parsePeriod } from '@shared/model/period';
import type { PeriodCost } from '@shared/model/settings';
import { call } from '../../api';
import { useUndoNotice } from '../../components/use-undo-notice';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates } from '../../queries';

export const costKinds = ['acquisition', 'retention'] as const;
export type CostKind = (typeof costKinds)[number];

/** One amount of the table, or null: emptied. */
export interface CostChange {
  readonly period: string;
  readonly kind: CostKind;
  readonly amount: number | null;
}

/** Keeps costs: every change is saved at once, said, and can be taken back from where it is said. */
export function useCosts(book: BookSummary): (changes: readonly CostChange[]) => Promise<void> {
  const { i18n } = useTranslation();
  const format = useFormat();
  const tell = useFaultNotice();
  const tellUndoable = useUndoNotice();
  const { bookChanged } = useStateUpdates();
  const put = async (costs: readonly PeriodCost[]) => {
    await call('book.updateSettings', { costs });
    await bookChanged();
  };
  return async (changes) => {
    const former = book.settings.costs;
    const [first] = changes;
    if (first === undefined) return;
    try {
      await put(withChanges(former, changes, (text) => parsePeriod(text, book.settings)?.start ?? 0));
    } catch (error) {
      tell(error);
      return;
    }
    const period = format.period(first.period);
    tellUndoable({
      done: i18n.t('revenue:costs.saved', { count: changes.length, period }),
      undo: () => put(former),
      undone: i18n.t('revenue:costs.undone'),
    });
  };
}

/** The costs with these changes in them, by period; an entry without an amount goes. */
export function withChanges(
  costs: readonly PeriodCost[],
  changes: readonly CostChange[],
  startOf: (period: string) => number,
): readonly PeriodCost[] {
  const byPeriod = new Map(costs.map((cost) => [cost.period, cost]));
  for (const { period, kind, amount } of changes) {
    const known = byPeriod.get(period) ?? { period, acquisition: null, retention: null };
    byPeriod.set(period, { ...known, [kind]: amount });
  }
  return [...byPeriod.values()]
    .filter(({ acquisition, retention }) => acquisition !== null || retention !== null)
    .sort((a, b) => startOf(a.period) - startOf(b.period) || (a.period < b.period ? -1 : 1));
}
