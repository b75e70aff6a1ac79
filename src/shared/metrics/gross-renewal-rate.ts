import { fractionForm } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import type { Metric } from './metric';
import { graceNotes, pendingNotes, periodRenewals, valueNotes } from './period-renewals';

/**
 * Gross renewal rate: how much of the monthly value that fell due was kept, price rises and additions left out.
 *
 * Formula: Σ min(renewed, due) / Σ due, contract by contract, each by its value a month
 * Unit:    ratio 0..1
 * Window:  as the renewal rate; a renewal for a longer term is no growth, because values are by the month
 * Empty:   no decided contract with a value -> not determinable, never 0
 * Source:  docs/metrics.md; docs/decisions/0043-renewals.md
 *
 * @example grossRenewalRate.forms[0].calculate({ valueKept: 80000, valueDue: 100000 }).value // => 0.8
 */
export const grossRenewalRate: Metric = {
  id: 'grossRenewalRate',
  group: 'renewals',
  source: 'contracts',
  unit: 'ratio',
  better: 'higher',
  behind: ['contractsValuedRenewed', 'contractsValued'],
  forms: [
    fractionForm({
      id: 'keptOverDue',
      inputs: [input.valueKept, input.valueDue],
      formula: '{valueKept} / {valueDue}',
      numerator: ({ valueKept }) => valueKept,
      denominator: ({ valueDue }) => valueDue,
      empty: 'noContractValue',
    }),
  ],
  measure: (facts) => {
    const renewals = facts.derive(periodRenewals);
    const { keptValue, dueValue } = renewals.sums;
    return {
      inputs: { valueKept: keptValue, valueDue: dueValue },
      numerator: keptValue,
      denominator: dueValue,
      members: { numerator: renewals.valuedRenewedCustomers, denominator: renewals.valuedCustomers },
      complete: renewals.settled,
      notes: [...valueNotes(renewals), ...pendingNotes(renewals, facts), ...graceNotes(facts)],
    };
  },
};
