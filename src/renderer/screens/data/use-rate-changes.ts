import { useTranslation } from 'react-i18next';
import type { RateView } from '@shared/contract/views';
import { call } from '../../api';
import { useUndoNotice } from '../../components/use-undo-notice';
import { useFormat } from '../../format/use-format';
import { useStateUpdates } from '../../queries';
import { useDataChange } from './use-data-change';

export type NewRate = Pick<RateView, 'currency' | 'fromDay' | 'rate'>;

interface RateChanges {
  readonly busy: boolean;
  /** Adds a rate, or replaces that of the same currency and day; false: it failed, and was told. */
  readonly setRate: (rate: NewRate, before: readonly RateView[]) => Promise<boolean>;
  readonly deleteRate: (rate: RateView) => Promise<void>;
}

export function rateOfSameDay(rates: readonly RateView[], rate: Omit<NewRate, 'rate'>): RateView | null {
  return (
    rates.find(({ currency, fromDay }) => currency === rate.currency && fromDay === rate.fromDay) ?? null
  );
}

/** A rate as it is said: `1 USD = 0.92 EUR`. */
export function useRateEquation(): (rate: Omit<NewRate, 'fromDay'>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ currency, rate }) =>
    t('data:rates.equation', { currency, rate: format.decimal(rate), book: format.currency });
}

/** Changes the rates of the book; each change is said and can be taken back from where it is said. */
export function useRateChanges(): RateChanges {
  const { t } = useTranslation();
  const { busy, change } = useDataChange();
  const { bookChanged } = useStateUpdates();
  const tellUndoable = useUndoNotice();
  const equation = useRateEquation();
  const put = ({ currency, fromDay, rate }: NewRate) => call('data.setRate', { currency, fromDay, rate });
  return {
    busy,
    setRate: async (rate, before) => {
      const former = rateOfSameDay(before, rate);
      const after = await change(() => put(rate));
      if (after === null) return false;
      tellUndoable({
        done: t('data:rates.saved', { equation: equation(rate) }),
        undone: t('data:rates.takenBack', { equation: equation(rate) }),
        undo: async () => {
          const made = rateOfSameDay(after.rates, rate);
          if (former !== null) await put(former);
          else if (made !== null) await call('data.deleteRate', { id: made.id });
          await bookChanged();
        },
      });
      return true;
    },
    deleteRate: async (rate) => {
      const after = await change(() => call('data.deleteRate', { id: rate.id }));
      if (after === null) return;
      tellUndoable({
        done: t('data:rates.deleted', { equation: equation(rate) }),
        undone: t('data:rates.saved', { equation: equation(rate) }),
        undo: async () => {
          await put(rate);
          await bookChanged();
        },
      });
    },
  };
}
