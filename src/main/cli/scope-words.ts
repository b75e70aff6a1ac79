import { contractCuts } from '@shared/contract/renewal-views';
import { attributeFields } from '@shared/ledger/customer-attribute';
import { parseBase } from '@shared/model/settings';
import type { wordsIn } from '@main/words/words';

const firstPurchaseNames = ['firstProduct', 'firstCategory', 'firstChannel', 'firstSalesperson'] as const;

type Words = ReturnType<typeof wordsIn>;

/** Who counts as a customer, in words: `window:90` is how it is asked for, not what it is called. */
function baseWords(base: string, words: Words): string {
  const parsed = parseBase(base);
  if (parsed === null) return base;
  return parsed.kind === 'window'
    ? words('common:base.window', { count: parsed.days })
    : words(`common:base.${parsed.kind}`);
}

/** What figures are of, as the first line above them. */
export function scopeHead(
  scope: {
    readonly start: string;
    readonly end: string;
    readonly base: string;
    readonly dataThrough: string | null;
  },
  words: Words,
): string {
  const { start, end, dataThrough } = scope;
  const base = baseWords(scope.base, words);
  return dataThrough === null
    ? words('cli:metrics.headWithoutData', { start, end, base })
    : words('cli:metrics.head', { start, end, base, dataThrough });
}

/** What figures are cut by: a further column of a customer list keeps its own header. */
export function cutWords(by: string, words: Words): string {
  if (by.startsWith('extra:')) return by.slice('extra:'.length);
  if (by === 'reason') return words('renewals:reasons.reason');
  if (contractCuts.some((cut) => cut === by)) return words(`renewals:cut.${by}`);
  if ([...attributeFields, 'channel', 'salesperson'].includes(by)) return words(`field:${by}`);
  return firstPurchaseNames.some((name) => name === by) ? words(`customers:first.${by}`) : by;
}

/** One group of contracts; what is not known has a name too. */
export function cutKeyWords(by: string, key: string, words: Words): string {
  switch (by) {
    case 'product':
      return key === '' ? words('renewals:cut.noProduct') : key;
    case 'reason':
      return key === '' ? words('cli:renewals.notStated') : key;
    case 'satisfaction':
      return key === '' ? words('renewals:cut.noAnswer') : words(`renewals:band.${key}`);
    default:
      return key === '' ? words('renewals:cut.unknown') : key;
  }
}
