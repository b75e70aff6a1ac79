import type { RateView } from '@shared/contract/views';
import { dayNumber, isoDay } from '@shared/model/day';
import type { ExchangeRate } from '@shared/model/exchange-rate';
import { readRows, type Database } from './sqlite';

export interface StoredRate extends ExchangeRate {
  readonly id: number;
}

/** By currency, the earliest first. */
export function readRates(database: Database): readonly StoredRate[] {
  return readRows(
    database,
    'SELECT id, currency, from_day, rate FROM exchange_rate ORDER BY currency, from_day IS NOT NULL, from_day',
    [],
    (row) => ({
      id: row.integer(0),
      currency: row.text(1),
      fromDay: row.integerOrNull(2),
      rate: row.text(3),
    }),
  );
}

/** The rates with how many lines that count were converted by each. */
export function readRateViews(database: Database): readonly RateView[] {
  const rates = readRates(database);
  const lines = new Map<number, number>();
  readRows(database, conversions, [], (row) => {
    const [currency, rate, day] = [row.text(0), row.text(1), row.integer(2)];
    // A rate that was put in later between two others has converted nothing before.
    const used = rates.findLast(
      (one) => one.currency === currency && one.rate === rate && (one.fromDay === null || one.fromDay <= day),
    );
    if (used) lines.set(used.id, (lines.get(used.id) ?? 0) + row.integer(3));
  });
  return rates.map(({ id, currency, fromDay, rate }) => ({
    id,
    currency,
    fromDay: fromDay === null ? null : isoDay(dayNumber(fromDay)),
    rate,
    lines: lines.get(id) ?? 0,
  }));
}

const conversions = `
  SELECT currency, rate, day, count(*) FROM foreign_amount JOIN sale_line ON sale_line.id = line_id
  WHERE replaced_by IS NULL GROUP BY currency, rate, day`;

/** Adds a rate, or puts it in the place of that of the same currency and day. */
export function saveRate(database: Database, { currency, fromDay, rate }: ExchangeRate): void {
  database.run('DELETE FROM exchange_rate WHERE currency = ? AND from_day IS ?', [currency, fromDay]);
  database.run('INSERT INTO exchange_rate (currency, from_day, rate) VALUES (?, ?, ?)', [
    currency,
    fromDay,
    rate,
  ]);
}

export function deleteRate(database: Database, id: number): void {
  database.run('DELETE FROM exchange_rate WHERE id = ?', [id]);
}
