import { kaplanMeier, restrictedMean } from '../stats/kaplan-meier';
import { applyForm } from './apply-form';
import { defineForm, undetermined } from './define-form';
import { formulaInputs as input } from './formula-inputs';
import { truncationNotes } from './ledger-notes';
import type { Form, Measurement, Metric, Outcome } from './metric';
import { observedLifetimesOf } from './observed-lifetimes';
import type { PeriodFacts } from './period-facts';
import { smallBaseNotes } from './small-base';

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
    // Of a loss of everybody only the length of the period is known, not in which month of it they left.
    if (kept === 0 && months !== 1) return undetermined('noneKept');
    return { value: 1 / (1 - (kept / opening) ** (1 / months)) };
  },
});

const meanTenure: Form = defineForm({
  id: 'meanTenure',
  inputs: [input.tenureMonths, input.everCustomers],
  formula: '{tenureMonths} / {everCustomers}',
  calculate: ({ tenureMonths, everCustomers }) =>
    everCustomers === 0 ? undetermined('noCustomersYet') : { value: tenureMonths / everCustomers },
});

const survival: Form = defineForm({
  id: 'survival',
  inputs: [input.restrictedMean],
  formula: '{restrictedMean}',
  calculate: ({ restrictedMean: months }) => ({ value: months }),
});

/**
 * Average customer lifespan: how many months a customer stays. One of three ways, by the setting `lifespanMethod`.
 *
 * Formula: churn: 1 / monthly churn, with monthly churn = 1 − CRR^(1 / m) over a period of m months;
 *          tenure: months stayed so far, summed, by customer; survival: area under the Kaplan–Meier curve up to
 *          the longest time that was observed (restricted mean)
 * Unit:    months; days / 30.436875
 * Window:  churn: the opening customers of the period and those of them who were kept; tenure and survival: everyone
 *          who has ever been a customer by the end of the period, from the first purchase or contract to the day on
 *          which they left, or to the end
 * Assumes: churn: every month loses the same share; tenure: those who stay count with what they have stayed so far,
 *          so it is too short while they do; survival: who is still there leaves as those before them did
 * Empty:   no customers, or none lost -> not determinable: without churn a lifespan has no end; by churn, none kept
 *          over another period than one month -> not determinable: when they left is not known
 * Source:  docs/metrics.md; survival: Kaplan & Meier (1958), Irwin (1949)
 *
 * @example averageLifespan.forms[0].calculate({ kept: 64, opening: 100, months: 2 }).value // => 5
 * @example averageLifespan.forms[1].calculate({ monthlyChurn: 0.05 }).value // => 20
 * @example averageLifespan.forms[2].calculate({ tenureMonths: 90, everCustomers: 12 }).value // => 7.5
 */
export const averageLifespan: Metric = {
  id: 'averageLifespan',
  group: 'value',
  source: 'customers',
  unit: 'months',
  better: 'higher',
  behind: ['lifespanStayed', 'lifespanBasis'],
  forms: [
    fromRetention,
    defineForm({
      id: 'fromMonthlyChurn',
      inputs: [input.monthlyChurn],
      formula: '1 / {monthlyChurn}',
      calculate: ({ monthlyChurn }) =>
        monthlyChurn === 0 ? undetermined('noChurn') : { value: 1 / monthlyChurn },
    }),
    meanTenure,
    survival,
  ],
  measure: measureLifespan,
};

/** The lifespan in months that the period shows, for the metrics that build on it. */
export function lifespanOf(facts: PeriodFacts): Outcome {
  const { form, inputs, reason } = measureLifespan(facts);
  if (reason !== undefined) return { reason };
  return applyForm(averageLifespan.forms.find(({ id }) => id === form) ?? fromRetention, inputs);
}

function measureLifespan(facts: PeriodFacts): Measurement {
  return facts.settings.lifespanMethod === 'churn' ? byChurn(facts) : byLifetimes(facts);
}

function byChurn(facts: PeriodFacts): Measurement {
  const { kept, opening } = facts.standing;
  return {
    form: fromRetention.id,
    inputs: { kept: kept.count, opening: opening.count, months: facts.months },
    numerator: null,
    denominator: null,
    members: { numerator: kept, denominator: opening },
    notes: [...smallBaseNotes(opening.count), ...truncationNotes(facts)],
  };
}

function byLifetimes(facts: PeriodFacts): Measurement {
  const { everyone, staying, notes } = observedLifetimesOf(facts);
  const isTenure = facts.settings.lifespanMethod === 'tenure';
  const shared = {
    numerator: null,
    denominator: null,
    members: { numerator: staying, denominator: everyone },
  };
  const known = [...smallBaseNotes(everyone.count), ...notes];
  if (isTenure)
    return { ...shared, ...facts.derive(tenureOf), notes: [...known, ...stayingNotes(staying.count)] };
  const { longest, ...measured } = facts.derive(survivalOf);
  return {
    ...shared,
    ...measured,
    notes: longest === null ? known : [...known, { code: 'lifespanRestricted', params: { count: longest } }],
  };
}

function stayingNotes(count: number): Measurement['notes'] & object {
  return count === 0 ? [] : [{ code: 'tenureSoFar', params: { count } }];
}

function tenureOf(facts: PeriodFacts): Pick<Measurement, 'form' | 'inputs'> {
  const { lifetimes, monthsPerUnit } = observedLifetimesOf(facts);
  const stayed = lifetimes.reduce((sum, { entry, exit }) => sum + exit - entry, 0);
  return {
    form: meanTenure.id,
    inputs: { tenureMonths: stayed * monthsPerUnit, everCustomers: lifetimes.length },
  };
}

interface MeasuredSurvival extends Pick<Measurement, 'form' | 'inputs' | 'reason'> {
  /** Whole months up to which the curve was observed. */
  readonly longest: number | null;
}

function survivalOf(facts: PeriodFacts): MeasuredSurvival {
  const { lifetimes, monthsPerUnit } = observedLifetimesOf(facts);
  const form = survival.id;
  const steps = kaplanMeier(lifetimes);
  if (steps.length === 0) {
    const code = lifetimes.length === 0 ? 'noCustomersYet' : 'noChurn';
    return { form, inputs: {}, reason: { code, params: {} }, longest: null };
  }
  const longest = lifetimes.reduce((most, { exit }) => Math.max(most, exit), 0);
  return {
    form,
    inputs: { restrictedMean: restrictedMean(steps, longest) * monthsPerUnit },
    longest: Math.round(longest * monthsPerUnit),
  };
}
