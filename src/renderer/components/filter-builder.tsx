import { SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FilterOptions } from '@shared/contract/segment-views';
import { attributeName } from './attribute-name';
import { FilterCondition } from './filter-condition';
import styles from './filter.module.css';
import type { DayMeasure, DraftCondition, FilterDraft, NumberMeasure, Typing } from './filter-draft';

interface FilterBuilderProps {
  draft: FilterDraft;
  onChange: (draft: FilterDraft) => void;
  options: FilterOptions;
  typing: Typing;
}

/** Conditions on customers: each a line to be filled in, and whether all or any of them must hold. */
export function FilterBuilder({ draft, onChange, options, typing }: FilterBuilderProps) {
  const { t } = useTranslation();
  const { match, conditions } = draft;
  const add = (choice: string | null) => {
    const added = choice === null ? null : conditionOfChoice(choice, nextKey(conditions));
    if (added !== null) onChange({ match, conditions: [...conditions, added] });
  };
  return (
    <div className={styles.builder} data-testid="filter-builder">
      <SegmentedControl
        aria-label={t('filter:match')}
        size="xs"
        data={(['all', 'any'] as const).map((value) => ({ value, label: t(`filter:${value}`) }))}
        value={match}
        onChange={(value) => onChange({ match: value, conditions })}
      />
      {conditions.length === 0 && <p className={styles.quiet}>{t('filter:noConditions')}</p>}
      {conditions.map((condition) => (
        <FilterCondition
          key={condition.key}
          condition={condition}
          options={options}
          typing={typing}
          onChange={(changed) =>
            onChange({
              match,
              conditions: conditions.map((one) => (one.key === changed.key ? changed : one)),
            })
          }
          onRemove={() =>
            onChange({ match, conditions: conditions.filter(({ key }) => key !== condition.key) })
          }
        />
      ))}
      <Select
        aria-label={t('filter:add')}
        placeholder={t('filter:add')}
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        data={choicesOf(options, t)}
        value={null}
        searchable
        nothingFoundMessage={t('filter:nothingFound')}
        onChange={add}
        data-testid="add-condition"
      />
    </div>
  );
}

const measures: readonly NumberMeasure[] = [
  'orders',
  'revenue',
  'averageOrderValue',
  'recencyDays',
  'tenureDays',
];
const days: readonly DayMeasure[] = ['firstPurchase', 'lastPurchase'];

interface ChoiceGroup {
  group: string;
  items: { value: string; label: string }[];
}

function choicesOf({ attributes, products, categories }: FilterOptions, t: TFunction): ChoiceGroup[] {
  const sold = [...(products.length > 0 ? ['product'] : []), ...(categories.length > 0 ? ['category'] : [])];
  const groups = [
    {
      group: t('filter:group.attributes'),
      items: attributes.map(({ id }) => ({ value: `attribute:${id}`, label: attributeName(id, t) })),
    },
    {
      group: t('filter:group.products'),
      items: sold.map((of) => ({ value: `product:${of}`, label: t(`filter:of.${of}`) })),
    },
    {
      group: t('filter:group.figures'),
      items: [
        ...measures.map((id) => ({ value: `number:${id}`, label: t(`filter:measure.${id}`) })),
        ...days.map((id) => ({ value: `day:${id}`, label: t(`filter:day.${id}`) })),
      ],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function conditionOfChoice(choice: string, key: number): DraftCondition | null {
  const [kind = '', ...rest] = choice.split(':');
  const id = rest.join(':');
  const measure = measures.find((name) => name === id);
  const day = days.find((name) => name === id);
  if (kind === 'attribute') return { key, kind, attribute: id, values: [], negated: false };
  if (kind === 'product')
    return { key, kind, of: id === 'category' ? id : 'product', values: [], negated: false };
  if (kind === 'number' && measure !== undefined) return { key, kind, measure, from: '', to: '' };
  return day === undefined ? null : { key, kind: 'day', of: day, from: '', to: '' };
}

function nextKey(conditions: readonly DraftCondition[]): number {
  return conditions.reduce((next, { key }) => Math.max(next, key + 1), 0);
}
