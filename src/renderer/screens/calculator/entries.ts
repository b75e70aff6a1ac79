import { success, type Result } from '@shared/base/result';
import type { Language } from '@shared/contract/views';
import type { Form, FormulaInput, Inputs } from '@shared/metrics/metric';
import { numberEntry } from '../../format/number-entry';
import { parseNumber, type NumberProblem } from '../../format/parse-number';

/** What was typed, and in which language: `1,234` is another number in Russian. */
export interface Entry {
  readonly text: string;
  readonly language: Language;
  /** The number itself where it was filled in, not typed: more digits than a field shows. */
  readonly exact?: number;
}

/** By input: a number typed for one figure stands ready in the next one that needs it. */
export type Entries = Readonly<Record<string, Entry>>;

export interface Customs {
  readonly language: Language;
  readonly moneyDecimals: number;
}

/** What a field shows: the text as typed, or the same number in the language that the page has now. */
export function shownText(
  entry: Entry | undefined,
  { unit }: Pick<FormulaInput, 'unit'>,
  customs: Customs,
): string {
  if (entry === undefined) return '';
  const { language, moneyDecimals } = customs;
  if (entry.language === language || entry.text.trim() === '') return entry.text;
  const read = readEntry(entry, { unit }, customs);
  return read?.ok === true ? numberEntry(read.value, unit, language, moneyDecimals) : entry.text;
}

/** The number in a field, why there is none, or null while it is empty. */
export function readEntry(
  entry: Entry | undefined,
  { unit }: Pick<FormulaInput, 'unit'>,
  { moneyDecimals }: Customs,
): Result<number, NumberProblem> | null {
  if (entry?.exact !== undefined) return success(entry.exact);
  if (entry === undefined || entry.text.trim() === '') return null;
  return parseNumber(entry.text, unit, entry.language, moneyDecimals);
}

/** The numbers that can be read, by input. */
export function readInputs(form: Pick<Form, 'inputs'>, entries: Entries, customs: Customs): Inputs {
  const read = form.inputs.flatMap((input): [string, number][] => {
    const result = readEntry(entries[input.id], input, customs);
    return result?.ok === true ? [[input.id, result.value]] : [];
  });
  return Object.fromEntries(read);
}

/** The fields filled with the numbers of an example or of the book. */
export function filledEntries(form: Pick<Form, 'inputs'>, inputs: Inputs, customs: Customs): Entries {
  const { language, moneyDecimals } = customs;
  const filled = form.inputs.flatMap(({ id, unit }): [string, Entry][] => {
    const value = inputs[id];
    if (value === undefined) return [];
    return [[id, { text: numberEntry(value, unit, language, moneyDecimals), language, exact: value }]];
  });
  return Object.fromEntries(filled);
}
