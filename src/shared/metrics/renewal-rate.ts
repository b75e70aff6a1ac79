import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { graceNotes, pendingNotes, periodRenewals } from './period-renewals';

/**
 * Renewal rate: the share of the contracts that fell due which were renewed.
 *
 * Formula: contracts renewed / contracts due; those not yet decided are taken out
 * Unit:    ratio 0..1
 * Window:  contracts whose term ends start <= day < end; a renewal begins up to the grace days after the day that
 *          follows the end. Contracts not due are out, cancelled ones are due at the end of their term
 * Empty:   no contract due, or none decided -> not determinable, never 0
 * Source:  docs/metrics.md; docs/decisions/0043-renewals.md
 *
 * @example renewalRate.forms[0].calculate({ contractsRenewed: 800, contractsDue: 1000 }).value // => 0.8
 * @example renewalRate.forms[1].calculate({ contractsRenewed: 40, contractsDue: 60, contractsPending: 10 }).value // => 0.8
 * @example renewalRate.forms[2].calculate({ contractsDue: 1000, contractsNotRenewed: 200 }).value // => 0.8
 */
export const renewalRate: Metric = {
  id: 'renewalRate',
  group: 'renewals',
  source: 'contracts',
  unit: 'ratio',
  better: 'higher',
  behind: ['contractsRenewed', 'contractsDecided'],
  forms: [
    fractionForm({
      id: 'renewedOverDue',
      inputs: [input.contractsRenewed, input.contractsDue],
      formula: '{contractsRenewed} / {contractsDue}',
      numerator: ({ contractsRenewed }) => contractsRenewed,
      denominator: ({ contractsDue }) => contractsDue,
      empty: 'noContractsDue',
      proportion: true,
    }),
    fractionForm({
      id: 'overDecided',
      inputs: [input.contractsRenewed, input.contractsDue, input.contractsPending],
      formula: '{contractsRenewed} / ({contractsDue} − {contractsPending})',
      numerator: ({ contractsRenewed }) => contractsRenewed,
      denominator: ({ contractsDue, contractsPending }) => contractsDue - contractsPending,
      empty: 'noContractsDecided',
      proportion: true,
    }),
    fractionForm({
      id: 'fromNotRenewed',
      inputs: [input.contractsDue, input.contractsNotRenewed],
      formula: '({contractsDue} − {contractsNotRenewed}) / {contractsDue}',
      numerator: ({ contractsDue, contractsNotRenewed }) => contractsDue - contractsNotRenewed,
      denominator: ({ contractsDue }) => contractsDue,
      empty: 'noContractsDue',
      proportion: true,
    }),
  ],
  measure: (facts) => {
    const renewals = facts.derive(periodRenewals);
    const { due, renewed, pending } = renewals.sums;
    const counts = { contractsRenewed: renewed, contractsDue: due };
    return {
      form: pending === 0 ? 'renewedOverDue' : 'overDecided',
      inputs: pending === 0 ? counts : { ...counts, contractsPending: pending },
      numerator: renewed,
      denominator: due - pending,
      members: { numerator: renewals.renewedCustomers, denominator: renewals.decidedCustomers },
      complete: renewals.settled,
      notes: [...pendingNotes(renewals, facts), ...graceNotes(facts)],
    };
  },
};
