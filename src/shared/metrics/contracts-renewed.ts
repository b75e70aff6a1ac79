import { plainForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { graceNotes, pendingNotes, periodRenewals } from './period-renewals';

/**
 * Contracts renewed: those due in the period that another term continues, early, on time or within the grace days.
 *
 * Formula: renewed early + on time + late
 * Unit:    contracts
 * Window:  as the renewal rate: by the day the old term ends, whenever the renewal begins
 * Empty:   none -> 0, a count like any other
 * Source:  docs/metrics.md; docs/decisions/0043-renewals.md
 *
 * @example contractsRenewed.forms[0].calculate({ contractsRenewed: 800 }).value // => 800
 */
export const contractsRenewed: Metric = {
  id: 'contractsRenewed',
  group: 'renewals',
  source: 'contracts',
  unit: 'count',
  better: 'higher',
  behind: ['contractsRenewed'],
  forms: [plainForm(input.contractsRenewed)],
  measure: (facts) => {
    const renewals = facts.derive(periodRenewals);
    return {
      inputs: { contractsRenewed: renewals.sums.renewed },
      numerator: renewals.sums.renewed,
      denominator: null,
      members: { numerator: renewals.renewedCustomers, denominator: null },
      complete: renewals.settled,
      notes: [...pendingNotes(renewals, facts), ...graceNotes(facts)],
    };
  },
};
