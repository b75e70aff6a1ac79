import { Fault } from '@shared/base/fault';
import type { RatesView } from '@shared/contract/views';
import { parseIsoDay } from '@shared/model/day';
import { rateForm, type ExchangeRate } from '@shared/model/exchange-rate';
import { isCurrencySettled, logChange, readRates, saveRate } from '@main/storage';
import type { EngineContext } from '../session/context';
import { changeBook } from './change-book';
import { listRates } from './list-rates';

export interface SetRateInput {
  readonly currency: string;
  readonly fromDay: string | null;
  readonly rate: string;
}

/** Adds an exchange rate, or replaces that of the same currency and day. Lines keep the one they came in with. */
export async function setRate(context: EngineContext, input: SetRateInput): Promise<RatesView> {
  const { book, settings } = context.session.current();
  const rate = checkedRate(input, isCurrencySettled(book.database) ? settings.currency : null);
  await changeBook(context, (database, doneAt) => {
    const before = readRates(database).find(
      ({ currency, fromDay }) => currency === rate.currency && fromDay === rate.fromDay,
    );
    if (before?.rate === rate.rate) return;
    saveRate(database, rate);
    logChange(database, doneAt, 'rate.set', { ...input, before: before?.rate ?? null });
  });
  return listRates(context);
}

/** @param bookCurrency null while it is not settled */
export function checkedRate(
  { currency, fromDay, rate }: SetRateInput,
  bookCurrency: string | null,
): ExchangeRate {
  if (!/^[A-Z]{3}$/.test(currency)) throw new Fault('usage', 'rate.currencyInvalid', { currency });
  if (currency === bookCurrency) throw new Fault('usage', 'rate.ownCurrency', { currency });
  if (!rateForm.test(rate)) throw new Fault('usage', 'rate.invalid', { rate });
  const day = fromDay === null ? null : parseIsoDay(fromDay);
  if (fromDay !== null && day === null) throw new Fault('usage', 'settings.dayInvalid', { day: fromDay });
  return { currency, fromDay: day, rate };
}
