import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { pendingNotes, periodRenewals } from './period-renewals';

/**
 * Contracts due: those whose term ends in the period.
 *
 * Formula: number of contracts that were ever in force and whose term ends in the period
 * Unit:    contracts
 * Window:  terms that end start <= day < end; a contract cancelled before its end is due at the end of its term,
 *          one cancelled before it began never is
 * Empty:   none -> 0, a count like any other
 * Source:  docs/metrics.md; docs/decisions/0043-renewals.md
 *
 * @example contractsDue.forms[0].calculate({ contractsDue: 1000 }).value // => 1000
 */
export const contractsDue: Metric = {
  id: 'contractsDue',
  group: 'renewals',
  source: 'contracts',
  unit: 'count',
  better: 'neither',
  behind: ['contractsDue'],
  forms: [plainForm(input.contractsDue)],
  measure: (facts) => {
    const renewals = facts.derive(periodRenewals);
    return {
      inputs: { contractsDue: renewals.sums.due },
      numerator: renewals.sums.due,
      denominator: null,
      members: { numerator: renewals.dueCustomers, denominator: null },
      notes: pendingNotes(renewals, facts),
    };
  },
};
