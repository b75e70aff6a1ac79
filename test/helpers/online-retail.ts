import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { LedgerColumns } from '@shared/ledger/columns';
import { parseIsoDay } from '@shared/model/day';
import { divideHalfEven } from '@shared/model/money';
import { dataFile } from './data-folder';

const path = dataFile('online-retail/online-retail.csv');

/** Null where the data folder is missing. */
export const hasOnlineRetail = path !== null;

/** The Online Retail ledger as columns: order = customer + invoice, each line rounded half-even to the cent. */
export function readOnlineRetail(): LedgerColumns {
  if (path === null) throw new Error('online-retail.csv is missing');
  const text = readFileSync(path, 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const customers = new Map<string, number>();
  const invoices = new Map<string, number>();
  const numberOf = (known: Map<string, number>, key: string, from: number) => {
    const number = known.get(key) ?? known.size + from;
    known.set(key, number);
    return number;
  };
  const { length } = data;
  const columns = {
    lineIds: Int32Array.from({ length }, (_, index) => index + 1),
    days: new Int32Array(length),
    customers: new Int32Array(length),
    invoices: new Int32Array(length),
    creditedInvoices: new Int32Array(length),
    amounts: new Float64Array(length),
  };
  data.forEach((row, line) => {
    columns.days[line] = parseIsoDay((row['InvoiceDate'] ?? '').slice(0, 10)) ?? Number.NaN;
    columns.customers[line] = row['CustomerID'] ? numberOf(customers, row['CustomerID'], 0) : -1;
    columns.invoices[line] = numberOf(invoices, row['InvoiceNo'] ?? '', 1);
    columns.amounts[line] = cents(row['Quantity'] ?? '', row['UnitPrice'] ?? '');
  });
  return { lineCount: length, customerCount: customers.size, ...columns };
}

/** Quantity × unit price from their digits, rounded half-even to the cent. */
function cents(quantity: string, unitPrice: string): number {
  const [whole = '', decimals = ''] = unitPrice.split('.');
  const scaled = BigInt(whole + decimals) * BigInt(quantity) * 100n;
  return divideHalfEven(scaled, 10n ** BigInt(decimals.length));
}
