import { findMetric } from '@shared/metrics/catalogue';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import type { Metric } from '@shared/metrics/metric';
import { createLedgerFacts, type LedgerFacts } from '@shared/metrics/period-facts';
import { parsePeriod, type Period } from '@shared/model/period';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { ledgerColumns, type TestLine } from './ledger-columns';

export function factsOf(lines: readonly TestLine[], settings: Partial<BookSettings> = {}): LedgerFacts {
  return createLedgerFacts(buildLedgerIndex(ledgerColumns(lines)), { ...defaultSettings, ...settings });
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
