import type { Form, FormulaInput, Outcome } from './metric';
import type { NoteCode } from './note-code';

type InputsOf<Id extends string> = Readonly<Record<Id, number>>;

interface FormDefinition<Id extends string> {
  readonly id: string;
  readonly inputs: readonly (FormulaInput & { readonly id: Id })[];
  readonly formula: string;
  readonly intervalInputs?: readonly Id[];
}

interface FractionDefinition<Id extends string> extends FormDefinition<Id> {
  readonly numerator: (inputs: InputsOf<Id>) => number;
  readonly denominator: (inputs: InputsOf<Id>) => number;
  /** The reason when the denominator is 0. */
  readonly empty: NoteCode;
  /** The numerator is a part of the denominator: beyond 0..1 the inputs contradict each other. */
  readonly proportion?: boolean;
}

/** A form by any calculation; the compiler sees which inputs there are. */
export function defineForm<Id extends string>(
  definition: FormDefinition<Id> & { readonly calculate: (inputs: InputsOf<Id>) => Outcome },
): Form {
  const { id, inputs, formula, intervalInputs = [], calculate } = definition;
  // `applyForm` has checked that every input is there before it calls this.
  return { id, inputs, formula, intervalInputs, proportion: false, calculate };
}

/** A form that is one number divided by another. */
export function fractionForm<Id extends string>(definition: FractionDefinition<Id>): Form {
  const proportion = definition.proportion ?? false;
  const form = defineForm({
    ...definition,
    calculate: (inputs: InputsOf<Id>) => {
      const numerator = definition.numerator(inputs);
      const denominator = definition.denominator(inputs);
      if (denominator === 0) return undetermined(definition.empty);
      if (proportion && (numerator < 0 || numerator > denominator)) return undetermined('inputsContradict');
      return { value: numerator / denominator, fraction: [numerator, denominator] as const };
    },
  });
  return { ...form, proportion };
}

/** A form that only names a number of the ledger. */
export function plainForm<Id extends string>(input: FormulaInput & { readonly id: Id }): Form {
  return defineForm({
    id: 'count',
    inputs: [input],
    formula: `{${input.id}}`,
    calculate: (inputs) => ({ value: inputs[input.id] }),
  });
}

export function undetermined(
  code: NoteCode,
  params: Readonly<Record<string, string | number>> = {},
): Outcome {
  return { reason: { code, params } };
}
