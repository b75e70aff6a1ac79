import { isHeadcount, type CohortMeasure, type CohortUnit } from '@shared/ledger/cohort-request';
import { useRemembered } from '../../shell/remembered';

/** What the tables of the screen show. */
export interface CohortChoice {
  readonly unit: CohortUnit;
  readonly measure: CohortMeasure;
  readonly mode: 'bounded' | 'unbounded';
  /** Null: any order. */
  readonly order: number | null;
  /** Id of the attribute that makes the rows; null: time does. */
  readonly by: string | null;
}

const initial: CohortChoice = {
  unit: 'month',
  measure: 'retention',
  mode: 'bounded',
  order: null,
  by: null,
};

export function useCohortChoice(): [CohortChoice, (change: Partial<CohortChoice>) => void] {
  const [choice, setChoice] = useRemembered<CohortChoice>('cohorts', initial);
  return [choice, (change) => setChoice({ ...choice, ...change })];
}

/** Whether the n-th order means anything: a count of customers, of cohorts that a purchase begins. */
export function countsOrders({ measure }: CohortChoice, base: string): boolean {
  return isHeadcount(measure) && base !== 'contract';
}
