import { finding, type Finding } from '@shared/model/finding';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { readRows, type Database } from '../sqlite';
import { readSettings } from '../settings';

/**
 * Lines whose amount is not what their amount in the other currency comes to at the rate they were converted by.
 * The file may have had more decimals than that currency has: half of its smallest unit is allowed for, and half
 * of the book's for rounding.
 */
export function findWrongConversions(database: Database): Finding[] {
  const { currency: ownCurrency } = readSettings(database);
  const ownUnit = 10 ** -currencyDecimals(ownCurrency);
  return readRows(
    database,
    `SELECT line_id, foreign_amount.currency, foreign_amount.amount, rate, sale_line.amount
     FROM foreign_amount JOIN sale_line ON sale_line.id = line_id`,
    [],
    (row) => ({
      line: row.integer(0),
      currency: row.text(1),
      foreign: row.integer(2),
      rateText: row.text(3),
      amount: row.integer(4),
    }),
  ).flatMap(({ line, currency, foreign, rateText, amount }) => {
    const rate = /^\d+(\.\d+)?$/.test(rateText) ? Number(rateText) : Number.NaN;
    const unit = 10 ** -currencyDecimals(currency);
    const difference = Math.abs(amount * ownUnit - foreign * unit * rate);
    const allowed = (unit * rate + ownUnit) / 2 + Math.abs(amount * ownUnit) * 1e-9;
    return currency !== ownCurrency && rate > 0 && difference <= allowed
      ? []
      : [
          finding(
            'conversion',
            { line, currency, foreign: decimalText(foreign, currencyDecimals(currency)), rate: rateText },
            { amount },
          ),
        ];
  });
}
