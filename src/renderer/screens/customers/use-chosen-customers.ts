import { useState } from 'react';
import { call } from '../../api';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import type { CustomerQuery } from './use-customer-pages';

export interface ChosenCustomers {
  readonly ids: ReadonlySet<number>;
  readonly toggle: (id: number) => void;
  /** A run of the list, rows that are not loaded too: all of it is chosen, or left where all of it was. */
  readonly toggleRun: (from: number, to: number) => Promise<void>;
  readonly clear: () => void;
}

/** Customers chosen from a list, by id: they stay chosen while the list is sorted, searched or narrowed. */
export function useChosenCustomers(query: CustomerQuery): ChosenCustomers {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const tell = useFaultNotice();
  return {
    ids,
    toggle: (id) => setIds((known) => toggled(known, [id])),
    toggleRun: async (from, to) => {
      try {
        const run = await call('customers.ids', { query, from, to });
        setIds((known) => toggled(known, run));
      } catch (error) {
        tell(error);
      }
    },
    clear: () => setIds(new Set()),
  };
}

/** All of the run chosen, or, where all of it was, none of it. */
export function toggled(known: ReadonlySet<number>, run: readonly number[]): ReadonlySet<number> {
  const next = new Set(known);
  const isWhole = run.every((id) => known.has(id));
  for (const id of run) {
    if (isWhole) next.delete(id);
    else next.add(id);
  }
  return next;
}
