import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { dayFromCivil, dayNumber, type Day } from '@shared/model/day';
import type { BookRecords, ContractTerm } from '@shared/model/records';
import { dataFile } from './data-folder';

const path = dataFile('telco/Telco-Customer-Churn.csv');

/** False where the data folder is missing. */
export const hasTelco = path !== null;

/** Months of a term by the file's word. */
const termMonths: Readonly<Record<string, number>> = { 'Month-to-month': 1, 'One year': 12, 'Two year': 24 };

/**
 * IBM's Telco customers as contracts. The file has no dates, only whole months of tenure, so a reference day stands
 * in for the day of the extract: 1 January 2020. A customer's first term began `tenure` months before it; terms of 1,
 * 12 or 24 months follow each other, each naming the one before as renewed, up to the one under way on the reference
 * day. Who has churned left on that day: no term begins on it, and one under way is cancelled on it. The value of a
 * term is the monthly charge times its months, in cents.
 */
export function readTelco(): { readonly records: BookRecords; readonly customerCount: number } {
  if (path === null) throw new Error('Telco-Customer-Churn.csv is missing');
  const text = readFileSync(path, 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const contracts = data
    .flatMap((row, customer) => termsOf(row, customer))
    .sort((a, b) => a.startDay - b.startDay || a.customer - b.customer)
    .map((term, place) => ({ ...term, id: place + 1, row: place + 2 }));
  return { records: { contracts, feedback: [], interactions: [] }, customerCount: data.length };
}

const referenceMonth = 2020 * 12; // 2020-01

function termsOf(
  row: Readonly<Record<string, string>>,
  customer: number,
): readonly Omit<ContractTerm, 'id' | 'row'>[] {
  const months = termMonths[row['Contract'] ?? ''] ?? Number.NaN;
  const tenure = Number(row['tenure']);
  const hasChurned = row['Churn'] === 'Yes';
  const first = referenceMonth - tenure;
  const code = row['customerID'] ?? '';
  // A term that would begin on the reference day is none of a customer who has churned.
  const count = hasChurned ? Math.ceil(tenure / months) : Math.floor(tenure / months) + 1;
  return Array.from({ length: count }, (_, place) => ({
    fileName: 'Telco-Customer-Churn.csv',
    sheet: null,
    customer,
    contractNo: `${code}-${place + 1}`,
    startDay: firstOfMonth(first + place * months),
    endDay: dayNumber(firstOfMonth(first + (place + 1) * months) - 1),
    value: cents(row['MonthlyCharges'] ?? '') * months,
    billingInterval: '',
    product: '',
    autoRenew: null,
    renewedFrom: place === 0 ? '' : `${code}-${place}`,
    cancelledDay: hasChurned && place === count - 1 ? firstOfMonth(referenceMonth) : null,
    reason: '',
  }));
}

function firstOfMonth(month: number): Day {
  return dayFromCivil(Math.floor(month / 12), (month % 12) + 1, 1) ?? dayNumber(Number.NaN);
}

/** The charges have two decimals at most. */
function cents(dollars: string): number {
  const [whole = '', decimals = ''] = dollars.split('.');
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
