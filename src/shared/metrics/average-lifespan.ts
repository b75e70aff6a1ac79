import { applyForm } from './apply-form';
import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import { smallBaseNotes } from './small-base';
import type { Form, Inputs, Metric, Outcome } from './metric';
import type { PeriodFacts } from './period-facts';

/** Months by the customers kept over a period of several months. */
const fromRetention: Form = defineForm({
  id: 'fromRetention',
  inputs: [input.kept, input.opening, input.months],
  formula: '1 / (1 − ({kept} / {opening}) ^ (1 / {months}))',
  calculate: ({ kept, opening, months }) => {
    if (opening === 0) return undetermined('noOpeningCustomers');
    if (kept > opening) return undetermined('inputsContradict');
    if (months === 0) return undetermined('noMonths');
    if (kept === opening) return undetermined('noChurn');
    return { value: 1 / (1 - (kept / opening) ** (1 / months)) };
  },
});

/**
 * Average customer lifespan: how many months a customer stays at the period's churn.
 *
 * Formula: 1 / monthly churn, with monthly churn = 1 − CRR^(1 / m) over a period of m months
 * Unit:    months
 * Window:  the opening customers of the period and those of them who were kept
 * Assumes: every month loses the same share (constant churn)
 * Empty:   no customers at the start, or none lost -> not determinable: without churn a lifespan has no end
 * Source:  docs/metrics.md
 *
 * @example averageLifespan.forms[0].calculate({ kept: 64, opening: 100, months: 2 }).value // => 5
 * @example averageLifespan.forms[1].calculate({ monthlyChurn: 0.05 }).value // => 20
 */
export const averageLifespan: Metric = {
  id: 'averageLifespan',
  group: 'value',
  source: 'customers',
  unit: 'months',
  better: 'higher',
  forms: [
    fromRetention,
    defineForm({
      id: 'fromMonthlyChurn',
      inputs: [input.monthlyChurn],
      formula: '1 / {monthlyChurn}',
      calculate: ({ monthlyChurn }) =>
        monthlyChurn === 0 ? undetermined('noChurn') : { value: 1 / monthlyChurn },
    }),
  ],
  measure: (facts) => ({
    inputs: retentionInputs(facts),
    numerator: null,
    denominator: null,
    members: { numerator: facts.standing.kept, denominator: facts.standing.opening },
    notes: [...smallBaseNotes(facts.standing.opening.count), ...truncationNotes(facts)],
  }),
};

/** The lifespan in months that the period shows, for the metrics that build on it. */
export function lifespanOf(facts: PeriodFacts): Outcome {
  return applyForm(fromRetention, retentionInputs(facts));
}

function retentionInputs({ standing, months }: PeriodFacts): Inputs {
  return { kept: standing.kept.count, opening: standing.opening.count, months };
}
