import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { graceNotes, pendingNotes, periodRenewals } from './period-renewals';

/**
 * Late renewal share: of the renewed contracts, those continued only within the grace days.
 *
 * Formula: contracts renewed late / contracts renewed
 * Unit:    ratio 0..1
 * Window:  as the renewal rate; late: the renewal begins after the day that follows the old term's end
 * Empty:   no contract renewed -> not determinable, never 0
 * Source:  docs/metrics.md; docs/decisions/0043-renewals.md
 *
 * @example lateRenewalShare.forms[0].calculate({ contractsLate: 40, contractsRenewed: 800 }).value // => 0.05
 */
export const lateRenewalShare: Metric = {
  id: 'lateRenewalShare',
  group: 'renewals',
  source: 'contracts',
  unit: 'ratio',
  better: 'lower',
  behind: ['contractsLate', 'contractsRenewed'],
  forms: [
    fractionForm({
      id: 'lateOverRenewed',
      inputs: [input.contractsLate, input.contractsRenewed],
      formula: '{contractsLate} / {contractsRenewed}',
      numerator: ({ contractsLate }) => contractsLate,
      denominator: ({ contractsRenewed }) => contractsRenewed,
      empty: 'noContractsRenewed',
      proportion: true,
    }),
  ],
  measure: (facts) => {
    const renewals = facts.derive(periodRenewals);
    const { late, renewed } = renewals.sums;
    return {
      inputs: { contractsLate: late, contractsRenewed: renewed },
      numerator: late,
      denominator: renewed,
      members: { numerator: renewals.lateCustomers, denominator: renewals.renewedCustomers },
      complete: renewals.settled,
      notes: [...pendingNotes(renewals, facts), ...graceNotes(facts)],
    };
  },
};
