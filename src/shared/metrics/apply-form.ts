import { undetermined } from './define-form';
import type { Form, FormulaInput, Inputs, Outcome } from './metric';
import type { NoteCode } from './note-code';

/**
 * The outcome of a form for the given numbers. Numbers that no business can have are named, not reckoned
 * with: a figure exists or has a reason, and is never NaN, infinite or a stand-in.
 */
export function applyForm(form: Form, inputs: Inputs): Outcome {
  for (const input of form.inputs) {
    const fault = inputFault(input, inputs[input.id]);
    if (fault !== null) return undetermined(fault, { input: input.id });
  }
  const outcome = form.calculate(inputs);
  if ('reason' in outcome) return outcome;
  return Math.abs(outcome.value) <= Number.MAX_SAFE_INTEGER ? outcome : undetermined('outOfRange');
}

function inputFault({ unit }: FormulaInput, value: number | undefined): NoteCode | null {
  if (value === undefined || !Number.isFinite(value)) return 'inputMissing';
  if (unit === 'money') return null;
  if (unit === 'ratio' && (value < 0 || value > 1)) return 'inputNotShare';
  if (value < 0) return 'inputNegative';
  return unit === 'count' && !Number.isSafeInteger(value) ? 'inputNotWhole' : null;
}
