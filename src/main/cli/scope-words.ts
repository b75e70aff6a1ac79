import { contractCuts } from '@shared/contract/renewal-views';
import { attributeFields } from '@shared/ledger/customer-attribute';
import { parseBase } from '@shared/model/settings';
import type { wordsIn } from '@main/words/words';

type Words = ReturnType<typeof wordsIn>;

/** Who counts as a customer, in words: `window:90` is how it is asked for, not what it is called. */
export function baseWords(base: string, words: Words): string {
  const parsed = parseBase(base);
  if (parsed === null) return base;
  return parsed.kind === 'window'
    ? words('common:base.window', { count: parsed.days })
    : words(`common:base.${parsed.kind}`);
}

/** What figures are cut by: a further column of a customer list keeps its own header. */
export function cutWords(by: string, words: Words): string {
  if (by.startsWith('extra:')) return by.slice('extra:'.length);
  if (by === 'reason') return words('renewals:reasons.reason');
  if (contractCuts.some((cut) => cut === by)) return words(`renewals:cut.${by}`);
  return attributeFields.some((field) => field === by)
    ? words(`field:${by}`)
    : words(`customers:first.${by}`);
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
