import { Fault } from '@shared/base/fault';
import type { Overview, Scope } from '@shared/contract/views';
import { computeOverview as overviewOf } from '@shared/metrics/overview';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { readScope } from './read-scope';

/** The figures of one period with tiles, roll-forward, trend and cohorts. */
export function computeOverview({ session }: EngineContext, { scope }: { readonly scope: Scope }): Overview {
  return overviewOfScope(session.current(), scope);
}

export function overviewOfScope(open: OpenBook, scope: Scope): Overview {
  return open.remember(`overview ${scope.period} ${scope.base}`, () => {
    const { facts, period } = readScope(open, scope);
    const overview = overviewOf(facts, period);
    if (overview === null) throw new Fault('usage', 'book.empty');
    return overview;
  });
}
