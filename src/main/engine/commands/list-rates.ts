import type { RatesView } from '@shared/contract/views';
import { currenciesNamed } from '@main/import';
import { readNoRateTexts, readRateViews } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';

/** The exchange rates of the book and the currencies that wait for one. */
export function listRates({ session }: EngineContext, _input?: undefined): RatesView {
  return ratesOf(session.current());
}

export function ratesOf({ book, settings }: OpenBook): RatesView {
  const rates = readRateViews(book.database);
  const given = new Set(rates.map(({ currency }) => currency));
  const wanted = new Map<string, number>();
  for (const { text, rows } of readNoRateTexts(book.database)) {
    const possible = currenciesNamed(text).filter((currency) => currency !== settings.currency);
    // A sign of several currencies stands for the one that a rate is given for, else for the most usual.
    const currency = possible.find((one) => given.has(one)) ?? possible[0];
    if (currency !== undefined) wanted.set(currency, (wanted.get(currency) ?? 0) + rows);
  }
  return {
    rates,
    wanted: [...wanted]
      .map(([currency, rows]) => ({ currency, rows }))
      .toSorted((one, other) => other.rows - one.rows || (one.currency < other.currency ? -1 : 1)),
  };
}
