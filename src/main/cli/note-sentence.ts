import type { Language } from '@shared/contract/views';
import { formatMoney } from '@shared/format/number';
import type { Note } from '@shared/metrics/figure';
import { wordsIn } from '@main/words/words';

/** A note beside a figure, or the reason why there is none, as a sentence; money as the language writes it. */
export function noteSentence({ code, params }: Note, language: Language, currency: string): string {
  const words = wordsIn(language);
  const printed: Record<string, string | number> = { ...params };
  const { amount, input } = params;
  if (typeof amount === 'number') printed['amount'] = formatMoney(amount, currency, language);
  if (typeof input === 'string') printed['input'] = words(`metric:input.${input}`);
  return words(`note:${code}`, { ...printed, defaultValue: code });
}
