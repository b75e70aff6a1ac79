import type { Note } from './figure';
import type { PeriodFacts } from './period-facts';
import type { Unit } from './unit';

export type MetricGroup = 'rollForward' | 'purchases' | 'value';

/** A number that stands in a formula: `{id}` in the formula's text. */
export interface FormulaInput {
  readonly id: string;
  readonly unit: Unit;
}

export type Outcome = { readonly value: number } | { readonly reason: Note };

/**
 * One way to write a metric. The first form of a metric is the one ledgers are measured by;
 * further ones are named variants and calculator entries (`words: metric.<id>.form.<form id>`).
 */
export interface Form {
  readonly id: string;
  readonly inputs: readonly FormulaInput[];
  /** Inputs in braces, the rest is printed as it stands: `({closing} − {gained}) / {opening}`. */
  readonly formula: string;
  /** Pure. Gets every input; answers a value (money: whole minor units) or why there is none. */
  readonly calculate: (inputs: Readonly<Record<string, number>>) => Outcome;
}

/** What a ledger gives for a metric: the first form's inputs and the customers behind it. */
export interface Measurement {
  readonly inputs: Readonly<Record<string, number>>;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Customer indexes, ascending; the counts above come from these very lists. */
  readonly members: { readonly numerator: Int32Array; readonly denominator: Int32Array | null };
  readonly notes?: readonly Note[];
}

/** One metric: definition, formula, calculation and members. One file each, listed in the catalogue. */
export interface Metric {
  readonly id: string;
  readonly group: MetricGroup;
  readonly unit: Unit;
  readonly forms: readonly [Form, ...Form[]];
  /** Whether more of it is better, for colouring a change. */
  readonly better: 'higher' | 'lower' | 'neither';
  /** Whether the value is a proportion numerator / denominator and so has a Wilson interval. */
  readonly proportion: boolean;
  readonly measure: (facts: PeriodFacts) => Measurement;
}
