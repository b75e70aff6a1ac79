import { Fault } from '@shared/base/fault';
import type { Scope } from '@shared/contract/views';
import type { LedgerFacts } from '@shared/metrics/period-facts';
import { parsePeriod, type Period } from '@shared/model/period';
import { parseBase, type Base } from '@shared/model/settings';
import type { OpenBook } from '../session/open-book';

/** A period and base given as text, as facts of the open book. */
export function readScope(open: OpenBook, scope: Scope): { facts: LedgerFacts; period: Period } {
  return { facts: open.facts(readBase(scope.base)), period: readPeriod(open, scope.period) };
}

export function readPeriod(open: OpenBook, text: string): Period {
  const period = parsePeriod(text, open.settings);
  if (period === null) throw new Fault('usage', 'period.invalid', { period: text });
  return period;
}

export function readBase(text: string): Base {
  const base = parseBase(text);
  if (base === null) throw new Fault('usage', 'base.invalid', { base: text });
  return base;
}
