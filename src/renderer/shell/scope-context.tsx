import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { BookSummary, Scope } from '@shared/contract/views';
import { defaultScope } from './default-scope';
import { customerSetOf, customersPath } from './routes';

interface ScopeState {
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
}

const ScopeContext = createContext<ScopeState | null>(null);
const SetScopeContext = createContext<ScopeState['setScope'] | null>(null);

/** The period and base that every screen shows. */
export function useScope(): ScopeState {
  const state = useContext(ScopeContext);
  if (state === null) throw new Error('useScope outside of ScopeProvider');
  return state;
}

/** Chooses another scope; whoever only does that is not drawn anew when the scope changes. */
export function useSetScope(): ScopeState['setScope'] {
  const setScope = useContext(SetScopeContext);
  if (setScope === null) throw new Error('useSetScope outside of ScopeProvider');
  return setScope;
}

/**
 * Holds the scope of the open book. An address that names a scope (the customers behind a figure) rules over
 * the chosen one, and choosing another scope there leads to the same set in that scope.
 */
export function ScopeProvider({ book, children }: { book: BookSummary | null; children: ReactNode }) {
  const [location, navigate] = useLocation();
  const [choice, setChoice] = useState<{ readonly key: string; readonly scope: Scope } | null>(null);
  const key = scopeKey(book);
  const chosen = choice?.key === key ? choice.scope : initialScope(book);
  const set = customerSetOf(location);
  const named = set !== null && 'scope' in set ? set.scope : null;
  const period = named?.period ?? chosen.period;
  const base = named?.base ?? chosen.base;
  const setScope = useCallback(
    (scope: Scope) => {
      setChoice({ key, scope });
      const current = customerSetOf(location);
      if (current !== null && 'scope' in current)
        navigate(customersPath({ ...current, scope }), { replace: true });
    },
    [key, location, navigate],
  );
  const state = useMemo(() => ({ scope: { period, base }, setScope }), [period, base, setScope]);
  return (
    <SetScopeContext value={setScope}>
      <ScopeContext value={state}>{children}</ScopeContext>
    </SetScopeContext>
  );
}

/** A choice holds while the book reaches as far and is reckoned by the same base as when it was made. */
function scopeKey(book: BookSummary | null): string {
  if (book === null) return '';
  return JSON.stringify([
    book.path,
    book.firstDay === null,
    book.settings.base,
    book.settings.fiscalYearStart,
  ]);
}

function initialScope(book: BookSummary | null): Scope {
  return book === null ? { period: '1970', base: 'window:365' } : defaultScope(book);
}
