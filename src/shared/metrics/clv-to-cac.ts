import { lifetimeValueOf } from './customer-lifetime-value';
import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { revenueNotes, truncationNotes } from './ledger-notes';
import type { Measurement, Metric } from './metric';
import { costsOf } from './period-costs';
import type { PeriodFacts } from './period-facts';
import { smallBaseNotes } from './small-base';

/**
 * CLV to CAC: how many times a customer brings back what it took to win one.
 *
 * Formula: customer lifetime value / customer acquisition cost, neither rounded before
 * Unit:    number
 * Window:  both of the period
 * Empty:   either is not determinable, or winning customers cost nothing -> not determinable
 * Source:  docs/metrics.md; without a gross margin the lifetime value is revenue and the ratio too high: it is noted
 *
 * @example clvToCac.forms[0].calculate({ lifetimeValue: 240000, acquisitionCostEach: 80000 }).value // => 3
 */
export const clvToCac: Metric = {
  id: 'clvToCac',
  group: 'costs',
  source: 'sales',
  unit: 'number',
  better: 'higher',
  behind: ['buyers', 'new'],
  forms: [
    defineForm({
      id: 'valueByCost',
      inputs: [input.lifetimeValue, input.acquisitionCostEach],
      formula: '{lifetimeValue} / {acquisitionCostEach}',
      calculate: ({ lifetimeValue, acquisitionCostEach }) => {
        if (acquisitionCostEach === 0) return undetermined('acquisitionCostsNothing');
        if (acquisitionCostEach < 0) return undetermined('inputsContradict');
        return { value: lifetimeValue / acquisitionCostEach };
      },
    }),
  ],
  measure: (facts) => ({
    ...measureParts(facts),
    numerator: null,
    denominator: null,
    members: { numerator: facts.standing.buyers, denominator: facts.standing.new },
    notes: [
      ...smallBaseNotes(facts.standing.new.count),
      ...(facts.settings.grossMargin === null ? [{ code: 'valueWithoutMargin', params: {} } as const] : []),
      ...truncationNotes(facts),
      ...revenueNotes(facts),
    ],
  }),
};

function measureParts(facts: PeriodFacts): Pick<Measurement, 'inputs' | 'reason'> {
  const costs = costsOf(facts.period, 'acquisition', facts.settings);
  if ('reason' in costs) return { inputs: {}, reason: costs.reason };
  const gained = facts.standing.new.count;
  if (gained === 0) return { inputs: {}, reason: { code: 'noNewCustomers', params: {} } };
  const value = lifetimeValueOf(facts);
  if ('reason' in value) return { inputs: {}, reason: value.reason };
  return { inputs: { lifetimeValue: value.value, acquisitionCostEach: costs.amount / gained } };
}
