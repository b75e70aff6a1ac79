import type { TFunction } from 'i18next';
import type { AttributeValue, CohortSet } from '@shared/contract/cohort-set';
import type { LifeSet } from '@shared/contract/life-set';
import { parsePeriod, periodOfDay, periodText, shiftPeriod } from '@shared/model/period';
import { parseBase, type BookSettings } from '@shared/model/settings';
import type { Format } from '../format/use-format';
import { attributeName } from './attribute-name';

/** What the customers behind a cell of a cohort table are called. */
export function cohortSetTitle(set: CohortSet, t: TFunction, format: Format, settings: BookSettings): string {
  const parts = [membersText(set, t, format, settings)];
  if (set.group != null) parts.push(groupText(set.group, t));
  if (set.age !== null) parts.push(cellText(set, whenText(set, set.age, t, format, settings), t));
  return parts.join(t('cohort:set.comma'));
}

/** `Region: North`. */
export function groupText({ attribute, value }: AttributeValue, t: TFunction): string {
  return t('cohort:set.group', {
    attribute: attributeName(attribute, t),
    value: value ?? t('cohort:unknownValue'),
  });
}

/** What the customers behind a survival curve are called. */
export function lifeSetTitle({ part, group }: LifeSet, t: TFunction): string {
  const title = t(`cohort:survival.part.${part}`);
  return group === undefined ? title : `${title}${t('cohort:set.comma')}${groupText(group, t)}`;
}

function membersText(set: CohortSet, t: TFunction, format: Format, settings: BookSettings): string {
  const kind = set.base === undefined ? settings.base.kind : parseBase(set.base)?.kind;
  const begins = kind === 'contract' ? 'contract' : 'purchase';
  if (set.cohort === null) return t(`cohort:set.all.${begins}`);
  return t(`cohort:set.first.${begins}`, { cohort: format.period(set.cohort) });
}

/** The period of the cell where it has one, else its age. */
function whenText(set: CohortSet, age: number, t: TFunction, format: Format, settings: BookSettings): string {
  const first = set.cohort === null ? null : parsePeriod(set.cohort, settings);
  if (first === null) return t(`cohort:age.${set.unit}`, { count: age });
  const unit = first.unit === 'range' ? set.unit : first.unit;
  return format.period(periodText(periodOfDay(shiftPeriod(first, age).start, unit, settings), settings));
}

function cellText({ measure = 'customers', mode, order }: CohortSet, when: string, t: TFunction): string {
  const later = mode === 'bounded' ? '' : 'Later';
  switch (measure) {
    case 'customers':
    case 'retention':
      return order == null
        ? t(`cohort:set.active${later}`, { when })
        : t(`cohort:set.order${later}`, { when, order });
    case 'orders':
    case 'averageOrderValue':
      return t('cohort:set.ordered', { when });
    case 'revenue':
    case 'revenuePerCustomer':
      return t('cohort:set.money', { when });
    case 'cumulativeRevenuePerCustomer':
      return t('cohort:set.moneyUpTo', { when });
    case 'refunds':
      return t('cohort:set.refunds', { when });
  }
}
