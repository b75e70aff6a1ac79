import { Fault } from '@shared/base/fault';
import type { LedgerFacts } from '@shared/metrics/period-facts';
import type { OpenBook } from '../session/open-book';
import { readBase } from './read-scope';

/** What a question about cohorts is judged by; an n-th order needs cohorts of first purchase. */
export function cohortFacts(
  open: OpenBook,
  { base, order }: { readonly base?: string | undefined; readonly order?: number | null | undefined },
): LedgerFacts {
  const facts = base === undefined ? open.facts() : open.facts(readBase(base));
  if (facts.settings.base.kind === 'contract' && order != null)
    throw new Fault('usage', 'cohort.orderByContract');
  return facts;
}
