import type { Language } from '@shared/contract/views';
import type { Note } from '@shared/metrics/figure';
import { decimalText } from '@shared/model/money';
import { wordsIn } from '@main/words/words';

/** A note beside a figure, or the reason why there is none, as a sentence; money in plain digits. */
export function noteSentence({ code, params }: Note, language: Language, decimals: number): string {
  const words = wordsIn(language);
  const printed: Record<string, string | number> = { ...params };
  const { amount, input } = params;
  if (typeof amount === 'number') printed['amount'] = decimalText(amount, decimals);
  if (typeof input === 'string') printed['input'] = words(`metric:input.${input}`);
  return words(`note:${code}`, { ...printed, defaultValue: code });
}
