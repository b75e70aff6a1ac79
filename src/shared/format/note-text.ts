import type { Format } from './format';
import type { Translate } from './translate';

/** Values that an import tells as their digits, exactly. */
const decimalParams = ['stated', 'read', 'rate'] as const;

export interface WordedNote {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A note beside a figure or an import, or the reason why there is no figure, as a sentence: `note:<code>`, its values
 * printed as in tables.
 */
export function noteText({ code, params }: WordedNote, t: Translate, format: Format): string {
  const printed: Record<string, string | number> = { ...params };
  const { amount, day, input } = params;
  if (typeof amount === 'number') printed['amount'] = format.money(amount);
  if (typeof day === 'string') printed['day'] = format.day(day);
  if (typeof input === 'string') printed['input'] = t(`metric:input.${input}`);
  for (const name of decimalParams) {
    const value = params[name];
    if (typeof value === 'string') printed[name] = format.decimal(value);
  }
  return t(`note:${code}`, printed);
}
