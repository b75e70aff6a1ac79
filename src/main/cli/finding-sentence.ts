import type { Language } from '@shared/contract/views';
import { formatMoney } from '@shared/format/number';
import type { Finding } from '@shared/model/finding';
import { wordsIn } from '@main/words/words';

/** What does not hold in a book as a sentence; numbers and money as the language writes them. */
export function findingSentence(
  { code, params, amounts }: Finding,
  currency: string,
  language: Language,
): string {
  const money = Object.entries(amounts).map(
    ([key, amount]) => [key, formatMoney(amount, currency, language)] as const,
  );
  return wordsIn(language)(`cli:finding.${code}`, { ...params, ...Object.fromEntries(money) });
}
