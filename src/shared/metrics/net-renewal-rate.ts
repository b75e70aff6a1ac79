import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { graceNotes, pendingNotes, periodRenewals, valueNotes } from './period-renewals';

/**
 * Net renewal rate: what the renewals bring by the month, by what the contracts brought that fell due. Above 100 %
 * where price rises and additions outweigh what was not renewed.
 *
 * Formula: Σ renewed / Σ due, each by its value a month
 * Unit:    ratio from 0, not bounded above
 * Window:  as the renewal rate; a renewal for a longer term is no growth, because values are by the month
 * Empty:   no decided contract with a value -> not determinable, never 0
 * Source:  docs/metrics.md; docs/decisions/0043-renewals.md
 *
 * @example netRenewalRate.forms[0].calculate({ valueRenewed: 105000, valueDue: 100000 }).value // => 1.05
 */
export const netRenewalRate: Metric = {
  id: 'netRenewalRate',
  group: 'renewals',
  source: 'contracts',
  unit: 'ratio',
  better: 'higher',
  behind: ['contractsValuedRenewed', 'contractsValued'],
  forms: [
    fractionForm({
      id: 'renewedOverDue',
      inputs: [input.valueRenewed, input.valueDue],
      formula: '{valueRenewed} / {valueDue}',
      numerator: ({ valueRenewed }) => valueRenewed,
      denominator: ({ valueDue }) => valueDue,
      empty: 'noContractValue',
    }),
  ],
  measure: (facts) => {
    const renewals = facts.derive(periodRenewals);
    const { renewedValue, dueValue } = renewals.sums;
    return {
      inputs: { valueRenewed: renewedValue, valueDue: dueValue },
      numerator: renewedValue,
      denominator: dueValue,
      members: { numerator: renewals.valuedRenewedCustomers, denominator: renewals.valuedCustomers },
      complete: renewals.settled,
      notes: [...valueNotes(renewals), ...pendingNotes(renewals, facts), ...graceNotes(facts)],
    };
  },
};
