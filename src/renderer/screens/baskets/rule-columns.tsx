import type { TFunction } from 'i18next';
import type { BasketRule } from '@shared/contract/basket-views';
import type { ProductNames } from '../../components/basket-queries';
import type { SortedColumn } from '../../components/use-sorted-rows';
import type { Format } from '../../format/use-format';

type RuleColumn = SortedColumn<BasketRule>;

/** A rule as a row: its two sides, its count and every measure. */
export function ruleColumns(t: TFunction, format: Format, named: ProductNames): readonly RuleColumn[] {
  const products = (
    id: 'antecedent' | 'consequent',
    width: string,
    read: (rule: BasketRule) => readonly number[],
  ): RuleColumn => ({
    id,
    header: t(`baskets:column.${id}`),
    width,
    sortable: true,
    cell: (rule) => <span title={named(read(rule))}>{named(read(rule))}</span>,
    plain: (rule) => named(read(rule)),
    sortBy: (rule) => named(read(rule)),
  });
  const measure = (
    id: string,
    header: string,
    width: string,
    read: (rule: BasketRule) => number | null,
    print: (value: number) => string,
  ): RuleColumn => ({
    id,
    header,
    width,
    align: 'end',
    sortable: true,
    cell: (rule) => {
      const value = read(rule);
      return value === null ? '—' : print(value);
    },
    plain: (rule) => String(read(rule) ?? ''),
    sortBy: read,
  });
  const number = (value: number) => format.number(value, 2, 2);
  return [
    products('antecedent', 'minmax(168px, 2.4fr)', ({ antecedent }) => antecedent),
    products('consequent', 'minmax(132px, 1.8fr)', ({ consequent }) => [consequent]),
    measure('baskets', t('baskets:column.baskets'), 'minmax(64px, 0.4fr)', ({ both }) => both, format.count),
    measure(
      'support',
      t('baskets:measure.support'),
      'minmax(64px, 0.4fr)',
      ({ support }) => support,
      (value) => format.percent(value, 2),
    ),
    measure(
      'confidence',
      t('baskets:measure.confidence'),
      'minmax(68px, 0.4fr)',
      ({ confidence }) => confidence,
      (value) => format.percent(value),
    ),
    measure('lift', t('baskets:measure.lift'), 'minmax(52px, 0.4fr)', ({ lift }) => lift, number),
    measure(
      'leverage',
      t('baskets:unit.leverage'),
      'minmax(60px, 0.4fr)',
      ({ leverage }) => leverage,
      (value) => number(100 * value),
    ),
    measure(
      'conviction',
      t('baskets:measure.conviction'),
      'minmax(64px, 0.4fr)',
      ({ conviction }) => conviction,
      number,
    ),
  ];
}
