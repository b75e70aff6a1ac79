import type { StagedConversion } from '@shared/ledger/staged-lines';
import { rateOn, type ExchangeRate } from '@shared/model/exchange-rate';
import { currencyDecimals } from '@shared/model/money';
import { convertAmount } from '../columns/convert-amount';
import { toMinorUnits, type Decimal } from '../columns/decimal';
import type { ImportNote } from '../readers/table-reader';
import type { CurrencyConflict } from './settle-currency';

/** An amount in the book's currency, and what it was converted from. */
export interface ConvertedAmount {
  readonly amount: number;
  readonly rounded: boolean;
  /** Index into the conversions. */
  readonly conversion: number;
  /** Minor units of the currency it was written in. */
  readonly foreign: number;
}

/** Files in many currencies with daily rates have hundreds of conversions; the first few make the point. */
const MAX_NOTES = 20;

/** Converts amounts of other currencies by the book's rates, each by the rate of its day, and counts them. */
export class CurrencyConverter {
  readonly conversions: StagedConversion[] = [];
  readonly #rates: readonly ExchangeRate[];
  readonly #currency: string;
  readonly #counts: number[] = [];
  readonly #known = new Map<string, Map<number, number | null>>();
  readonly #assumed = new Map<string, readonly string[]>();

  constructor(rates: readonly ExchangeRate[], currency: string) {
    this.#rates = rates.filter((rate) => rate.currency !== currency);
    this.#currency = currency;
  }

  /** Null: no rate holds on that day, or nobody knows which currency is meant. */
  conversionOn({ currencies }: CurrencyConflict, day: number): number | null {
    if (this.#rates.length === 0) return null;
    const currency = this.#meant(currencies);
    return currency === null ? null : this.#conversion(currency, day);
  }

  /** Null: beyond the range of exact amounts. */
  convert(value: Decimal, conversion: number): ConvertedAmount | null {
    const { currency, rate } = this.conversions[conversion] ?? { currency: '', rate: '' };
    const foreign = toMinorUnits(value, currencyDecimals(currency));
    const converted = convertAmount(value, rate, currencyDecimals(this.#currency));
    if (foreign === null || converted === null) return null;
    this.#counts[conversion] = (this.#counts[conversion] ?? 0) + 1;
    return { ...converted, conversion, foreign: foreign.amount };
  }

  notes(): readonly ImportNote[] {
    const converted = this.conversions.flatMap(({ currency, rate }, index): ImportNote[] => {
      const count = this.#counts[index] ?? 0;
      return count === 0 ? [] : [{ code: 'import.converted', params: { count, currency, rate } }];
    });
    const assumed = [...this.#assumed].map(([currency, others]): ImportNote => {
      return { code: 'import.currencyAssumed', params: { currency, others: others.join(', ') } };
    });
    return [...converted.slice(0, MAX_NOTES), ...assumed];
  }

  /** A sign that several currencies share means the one of them that somebody has given a rate for. */
  #meant(currencies: readonly string[]): string | null {
    const [only, ...more] = currencies;
    if (more.length === 0) return only ?? null;
    const rated = currencies.filter((currency) => this.#rates.some((rate) => rate.currency === currency));
    const [meant, ...others] = rated;
    if (meant === undefined || others.length > 0) return null;
    this.#assumed.set(meant, currencies.filter((currency) => currency !== meant).slice(0, 3));
    return meant;
  }

  #conversion(currency: string, day: number): number | null {
    const days = this.#known.get(currency) ?? new Map<number, number | null>();
    this.#known.set(currency, days);
    const known = days.get(day);
    if (known !== undefined) return known;
    const found = rateOn(this.#rates, currency, day);
    const conversion = found === null ? null : this.#indexOf(currency, found.rate);
    days.set(day, conversion);
    return conversion;
  }

  #indexOf(currency: string, rate: string): number {
    const index = this.conversions.findIndex((each) => each.currency === currency && each.rate === rate);
    return index === -1 ? this.conversions.push({ currency, rate }) - 1 : index;
  }
}
