import type { CustomerGroup } from '../ledger/customer-group';
import type { Note } from './figure';
import type { MemberGroup } from './member-group';
import type { FactSource } from './extent';
import type { PeriodFacts } from './period-facts';
import type { Unit } from './unit';

export type MetricGroup =
  'rollForward' | 'purchases' | 'value' | 'revenue' | 'renewals' | 'satisfaction' | 'costs';

/** A number that stands in a formula: `{id}` in the formula's text. Worded by `metric:input.<id>`. */
export interface FormulaInput {
  readonly id: string;
  readonly unit: Unit;
}

export type Inputs = Readonly<Record<string, number>>;

/**
 * A value (money: minor units, not yet rounded) with the fraction or the counts it comes from and its 95 % interval
 * where that is not Wilson's of the fraction; or why there is none.
 */
export type Outcome =
  | {
      readonly value: number;
      readonly fraction?: readonly [numerator: number, denominator: number];
      readonly interval?: readonly [number, number] | null;
    }
  | { readonly reason: Note };

/**
 * One way to write a metric. The first form of a metric is the one ledgers are measured by;
 * further ones are named variants and calculator entries (words: `metric:<metric id>.form.<form id>`).
 */
export interface Form {
  readonly id: string;
  readonly inputs: readonly FormulaInput[];
  /** Inputs in braces, the rest is printed as it stands: `({closing} − {gained}) / {opening}`. */
  readonly formula: string;
  /** Inputs that only the interval needs: they stand in no formula. */
  readonly intervalInputs?: readonly string[];
  /** Whether the fraction is a part of one group of customers and so has a Wilson interval. */
  readonly proportion: boolean;
  /** Pure. Gets every input, checked by `calculateForm`; answers a value or why there is none. */
  readonly calculate: (inputs: Inputs) => Outcome;
}

/** What a ledger gives for a metric: a form's inputs and the customers behind it. */
export interface Measurement {
  /** Which form reckons it; the first when left out. */
  readonly form?: string;
  readonly inputs: Inputs;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The counts above come from these very groups; the lists are made when asked for. */
  readonly members: { readonly numerator: CustomerGroup; readonly denominator: CustomerGroup | null };
  readonly notes?: readonly Note[];
  /** The 95 % interval, where the form's inputs alone do not give it. */
  readonly interval?: readonly [number, number] | null;
  /** False where it has to see beyond the period's end and the data do not reach there. */
  readonly complete?: boolean;
  /** Why the form cannot be applied: some of its inputs do not exist. */
  readonly reason?: Note;
}

/** One metric: definition, formula, calculation and members. One file each, listed in the catalogue. */
export interface Metric {
  readonly id: string;
  readonly group: MetricGroup;
  /** The records it is measured from; without any of them it is not determinable. */
  readonly source: FactSource;
  readonly unit: Unit;
  readonly forms: readonly [Form, ...Form[]];
  /** Whether more of it is better, for colouring a change. */
  readonly better: 'higher' | 'lower' | 'neither';
  /** What the customers behind numerator and denominator are called; none where no ledger gives the figure. */
  readonly behind: readonly [numerator?: MemberGroup, denominator?: MemberGroup];
  /** Never measured from a book, only reckoned from numbers that somebody has asked for. */
  readonly askedOnly?: boolean;
  readonly measure: (facts: PeriodFacts) => Measurement;
}
