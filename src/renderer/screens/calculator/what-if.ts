import { calculateForm } from '@shared/metrics/measure-figure';
import type { Figure } from '@shared/metrics/figure';
import type { FormulaInput, Inputs, Metric } from '@shared/metrics/metric';

/** An input at another number, and the answer there. */
export interface Moved {
  readonly value: number;
  readonly figure: Figure;
}

/** One input moved down and up while the others stay. */
export interface Variation {
  readonly input: FormulaInput;
  readonly less: Moved;
  readonly more: Moved;
}

/** A share is moved by five points, everything else by a tenth. */
const POINTS = 0.05;
const TENTH = 0.1;

/** What the answer would be with each number a little less and a little more. */
export function varyInputs(metric: Metric, formId: string, inputs: Inputs): readonly Variation[] {
  const form = metric.forms.find(({ id }) => id === formId);
  if (form === undefined) return [];
  return form.inputs.flatMap((input) => {
    const value = inputs[input.id];
    if (value === undefined || value === 0) return [];
    const step = stepOf(value, input);
    const at = (moved: number): Moved => ({
      value: moved,
      figure: calculateForm(metric, formId, { ...inputs, [input.id]: moved }),
    });
    return [{ input, less: at(moveDown(value, step, input)), more: at(moveUp(value, step, input)) }];
  });
}

function stepOf(value: number, { unit }: FormulaInput): number {
  if (unit === 'ratio') return POINTS;
  const tenth = Math.abs(value) * TENTH;
  return unit === 'count' || unit === 'money' ? Math.max(1, Math.round(tenth)) : tenth;
}

/** Shares stay within 0..1 and nothing falls below nothing. */
function moveDown(value: number, step: number, { unit }: FormulaInput): number {
  return unit === 'money' ? value - step : Math.max(0, value - step);
}

function moveUp(value: number, step: number, { unit }: FormulaInput): number {
  return unit === 'ratio' ? Math.min(1, value + step) : value + step;
}
