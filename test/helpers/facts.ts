import { findMetric } from '@shared/metrics/catalogue';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import type { Metric } from '@shared/metrics/metric';
import { createLedgerFacts, type LedgerFacts } from '@shared/metrics/period-facts';
import type { Day } from '@shared/model/day';
import { parsePeriod, type Period } from '@shared/model/period';
import { noRecords, type BookRecords, type ContractTerm } from '@shared/model/records';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { ledgerColumns, type TestLine } from './ledger-columns';

export function factsOf(
  lines: readonly TestLine[],
  settings: Partial<BookSettings> = {},
  records: Partial<BookRecords> = {},
): LedgerFacts {
  const ruled = { ...defaultSettings, ...settings };
  const known = [...lines, ...(records.contracts ?? []), ...(records.feedback ?? [])];
  const customerCount = Math.max(0, ...known.map(({ customer }) => customer + 1));
  const index = buildLedgerIndex(ledgerColumns(lines, customerCount), ruled.revenueDating);
  return createLedgerFacts(index, ruled, { ...noRecords, ...records });
}

/** A contract as a test writes it: customer, first and last day, value in minor units. */
export function contract(
  customer: number,
  startDay: Day,
  endDay: Day,
  value: number | null,
  more: Partial<ContractTerm> = {},
): ContractTerm {
  return {
    id: 1,
    fileName: 'contracts.csv',
    sheet: null,
    row: 2,
    customer,
    contractNo: '',
    startDay,
    endDay,
    value,
    billingInterval: '',
    product: '',
    autoRenew: null,
    renewedFrom: '',
    cancelledDay: null,
    reason: '',
    ...more,
  };
}

export function metric(id: string): Metric {
  const found = findMetric(id);
  if (found === null) throw new Error(`no such metric: ${id}`);
  return found;
}

export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(`no such period: ${text}`);
  return parsed;
}
