import { readFileSync } from 'node:fs';
import type { LedgerColumns } from '@shared/ledger/columns';
import { parseIsoDay } from '@shared/model/day';
import { dataFile } from './data-folder';
import { ledgerColumns } from './ledger-columns';

const path = dataFile('cdnow/CDNOW_master.txt');
const samplePath = dataFile('cdnow/CDNOW_sample.txt');

/** False where the data folder is missing. */
export const hasCdnow = path !== null;
export const hasCdnowSample = samplePath !== null;

/** CDNOW's purchases, 1997-01 to 1998-06, one line each without an invoice: an order is a customer's day. */
export function readCdnow(): LedgerColumns {
  if (path === null) throw new Error('CDNOW_master.txt is missing');
  return purchasesIn(path, 0);
}

/** The purchases of the tenth of its customers on whom the papers rest; they have a number of their own before the date. */
export function readCdnowSample(): LedgerColumns {
  if (samplePath === null) throw new Error('CDNOW_sample.txt is missing');
  return purchasesIn(samplePath, 1);
}

/** @param column of the customer's number; date, quantity and dollars follow it */
function purchasesIn(file: string, column: number): LedgerColumns {
  const customers = new Map<string, number>();
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((row) => row.trim().split(/\s+/).slice(column))
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
