import { assert } from '../base/assert';
import { isoDay } from '../model/day';
import { divideHalfEven } from '../model/money';
import { roundHalfEven } from '../stats/round-half-even';
import { wilsonInterval } from '../stats/wilson-interval';
import { applyForm } from './apply-form';
import type { Figure, Note } from './figure';
import type { Form, Inputs, Measurement, Metric, Outcome } from './metric';
import type { NoteCode } from './note-code';
import type { Coverage, FactSource } from './extent';
import type { PeriodFacts, Reach } from './period-facts';
import { dividesMoney } from './fraction-unit';
import { reachNotes } from './ledger-notes';
import { smallBaseNotes } from './small-base';

/** Why records that say nothing about the period leave a figure open. */
const uncovered: Readonly<
  Record<Exclude<FactSource, 'customers'>, Readonly<Record<Exclude<Coverage, 'covered'>, NoteCode>>>
> = {
  sales: { empty: 'ledgerEmpty', before: 'beforeLedger', after: 'afterData' },
  contracts: { empty: 'noContracts', before: 'beforeContracts', after: 'afterContracts' },
  feedback: { empty: 'noFeedback', before: 'beforeFeedback', after: 'afterFeedback' },
};

/** A metric of one period of a ledger, with everything that explains it. */
export function measureFigure(metric: Metric, facts: PeriodFacts): Figure {
  const reach = facts.reach(metric.source);
  if (reach.coverage !== 'covered' && metric.askedOnly !== true) return uncoveredFigure(metric, facts, reach);
  const measurement = metric.measure(facts);
  const form = formOf(metric, measurement.form);
  const outcome = measurement.reason ? { reason: measurement.reason } : applyForm(form, measurement.inputs);
  checkFraction(metric, measurement, outcome);
  return describe(metric, form, measurement.inputs, outcome, {
    numerator: measurement.numerator,
    denominator: measurement.denominator,
    complete: reach.complete && measurement.complete !== false,
    interval: measurement.interval,
    notes: [
      ...(metric.askedOnly === true ? [] : reachNotes(facts, reach)),
      ...(dividesMoney(form) ? [] : smallBaseNotes(measurement.denominator)),
      ...(measurement.notes ?? []),
    ],
  });
}

/** A metric by numbers that someone typed: the calculator. */
export function calculateForm(metric: Metric, formId: string, inputs: Inputs): Figure {
  const form = formOf(metric, formId);
  const outcome = applyForm(form, inputs);
  const [numerator, denominator] = 'reason' in outcome ? [null, null] : (outcome.fraction ?? [null, null]);
  return describe(metric, form, inputs, outcome, {
    numerator,
    denominator,
    complete: true,
    notes: dividesMoney(form) ? [] : smallBaseNotes(denominator),
  });
}

function formOf(metric: Metric, id: string | undefined): Form {
  const form = id === undefined ? metric.forms[0] : metric.forms.find((candidate) => candidate.id === id);
  assert(form !== undefined, `${metric.id} has no form ${id}`);
  return form;
}

function uncoveredFigure(metric: Metric, facts: PeriodFacts, reach: Reach): Figure {
  return describe(
    metric,
    metric.forms[0],
    {},
    { reason: uncoveredReason(metric, facts, reach) },
    {
      numerator: null,
      denominator: null,
      complete: reach.complete,
      notes: [],
    },
  );
}

function uncoveredReason({ source }: Metric, { settings }: PeriodFacts, reach: Reach): Note {
  const { coverage, firstDay, dataThrough } = reach;
  const byBase = settings.base.kind === 'contract' ? 'contracts' : 'sales';
  const codes = uncovered[source === 'customers' ? byBase : source];
  if (coverage !== 'before' && coverage !== 'after') return { code: codes.empty, params: {} };
  const day = coverage === 'before' ? firstDay : dataThrough;
  return { code: codes[coverage], params: day === null ? {} : { day: isoDay(day) } };
}

function describe(
  metric: Metric,
  form: Form,
  inputs: Inputs,
  outcome: Outcome,
  {
    interval,
    ...rest
  }: Pick<Figure, 'numerator' | 'denominator' | 'complete' | 'notes'> & Pick<Measurement, 'interval'>,
): Figure {
  const determined = 'reason' in outcome ? null : outcome;
  return {
    id: metric.id,
    unit: metric.unit,
    value: determined === null ? null : valueIn(metric, determined),
    reason: 'reason' in outcome ? outcome.reason : null,
    form: form.id,
    inputs,
    interval: determined === null ? null : (interval ?? outcomeInterval(form, determined)),
    ...rest,
  };
}

function outcomeInterval(form: Form, { fraction, interval }: Determined): Figure['interval'] {
  if (interval !== undefined) return interval;
  return form.proportion && fraction !== undefined ? wilsonInterval(...fraction) : null;
}

type Determined = Exclude<Outcome, { readonly reason: Note }>;

/** Money is rounded here, once: exactly where it is a fraction of whole numbers. */
function valueIn({ unit }: Metric, { value, fraction }: Determined): number {
  if (unit !== 'money') return value === 0 ? 0 : value;
  if (fraction?.every(Number.isSafeInteger)) return divideHalfEven(...fraction);
  return roundHalfEven(value);
}

/** The fraction that was reckoned is the one whose customers are listed. */
function checkFraction({ id }: Metric, { numerator, denominator }: Measurement, outcome: Outcome): void {
  if ('reason' in outcome || outcome.fraction === undefined) return;
  const [top, bottom] = outcome.fraction;
  assert(top === numerator && bottom === denominator, `the members of ${id} are not those of its fraction`);
}
