import { readFileSync } from 'node:fs';
import type { LedgerColumns } from '@shared/ledger/columns';
import { parseIsoDay } from '@shared/model/day';
import { dataFile } from './data-folder';
import { ledgerColumns } from './ledger-columns';

const path = dataFile('cdnow/CDNOW_master.txt');

/** False where the data folder is missing. */
export const hasCdnow = path !== null;

/** CDNOW's purchases, 1997-01 to 1998-06, one line each without an invoice: an order is a customer's day. */
export function readCdnow(): LedgerColumns {
  if (path === null) throw new Error('CDNOW_master.txt is missing');
  const customers = new Map<string, number>();
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
    .filter(([code = '']) => /^\d+$/.test(code));
  return ledgerColumns(
    rows.map(([code = '', date = '', , dollars = '']) => {
      const customer = customers.get(code) ?? customers.size;
      customers.set(code, customer);
      const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
      return { customer, day: parseIsoDay(iso) ?? Number.NaN, amount: cents(dollars) };
    }),
  );
}

/** The amounts have two decimals at most. */
function cents(dollars: string): number {
  const [whole = '', decimals = ''] = dollars.split('.');
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
