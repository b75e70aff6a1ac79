import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CustomerCondition, CustomerFilter } from '@shared/model/customer-filter';
import { useFormat, type Format } from '../format/use-format';
import { attributeName } from './attribute-name';

/** A filter in words, as it is printed: each condition, and whether all or any of them must hold. */
export function useFilterText(): (filter: CustomerFilter) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ match, conditions }) =>
    conditions.length === 0
      ? t('customers:all')
      : conditions
          .map((condition) => conditionText(condition, t, format))
          .join(match === 'all' ? t('filter:and') : t('filter:or'));
}

/** Beyond this many values a text only says how many there are. */
const mostValues = 4;

function conditionText(condition: CustomerCondition, t: TFunction, format: Format): string {
  switch (condition.kind) {
    case 'attribute':
    case 'product': {
      const { values, negated } = condition;
      const name =
        condition.kind === 'attribute'
          ? attributeName(condition.attribute, t)
          : t(`filter:of.${condition.of}`);
      const listed = values.map((value) => (value === '' ? t('filter:none') : value)).join(t('filter:comma'));
      const shown = values.length > mostValues ? t('filter:values', { count: values.length }) : listed;
      return t(negated ? 'filter:isNot' : 'filter:is', { name, values: shown });
    }
    case 'number': {
      const print = (value: number) =>
        isMoney(condition.measure) ? format.money(value) : format.count(value);
      return boundsText(t(`filter:measure.${condition.measure}`), condition, print, t);
    }
    case 'day':
      return boundsText(t(`filter:day.${condition.of}`), condition, format.day, t);
  }
}

export function isMoney(measure: Extract<CustomerCondition, { kind: 'number' }>['measure']): boolean {
  return measure === 'revenue' || measure === 'averageOrderValue';
}

function boundsText<Value>(
  name: string,
  { from, to }: { readonly from: Value | null; readonly to: Value | null },
  print: (value: Value) => string,
  t: TFunction,
): string {
  if (from !== null && to !== null) return t('filter:between', { name, from: print(from), to: print(to) });
  if (from !== null) return t('filter:from', { name, from: print(from) });
  if (to !== null) return t('filter:to', { name, to: print(to) });
  return t('filter:known', { name });
}
