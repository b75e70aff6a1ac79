import type { TFunction } from 'i18next';
import { contractCuts } from '@shared/contract/renewal-views';
import type { RenewalSet } from '@shared/contract/renewal-set';
import type { Format } from '../format/use-format';
import { attributeName } from './attribute-name';

/** What contracts are cut by, in words. */
export function cutName(by: string, t: TFunction): string {
  if (by === 'reason') return t('renewals:reasons.reason');
  return contractCuts.some((cut) => cut === by) ? t(`renewals:cut.${by}`) : attributeName(by, t);
}

/** One group of them. */
export function cutKeyName(by: string, key: string, t: TFunction, format: Format): string {
  switch (by) {
    case 'month':
      return format.period(key);
    case 'product':
      return key === '' ? t('renewals:cut.noProduct') : key;
    case 'reason':
      return key === '' ? t('renewals:reasons.notStated') : key;
    case 'satisfaction':
      return key === '' ? t('renewals:cut.noAnswer') : t(`renewals:band.${key}`);
    default:
      return key === '' ? t('renewals:cut.unknown') : key;
  }
}

/** What a set of customers with contracts due is called. */
export function renewalSetTitle({ period, part, group }: RenewalSet, t: TFunction, format: Format): string {
  const title = t(`renewals:set.${part}`, { period: format.period(period) });
  if (group === null) return title;
  return `${title} · ${cutName(group.by, t)}: ${cutKeyName(group.by, group.key, t, format)}`;
}
