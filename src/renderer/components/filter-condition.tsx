import { ActionIcon, MultiSelect, Select, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FilterOptions } from '@shared/contract/segment-views';
import { attributeName } from './attribute-name';
import { boundOf, type DraftBounds, type DraftCondition, type Typing } from './filter-draft';
import styles from './filter.module.css';

interface FilterConditionProps {
  condition: DraftCondition;
  options: FilterOptions;
  typing: Typing;
  onChange: (condition: DraftCondition) => void;
  onRemove: () => void;
}

/** One condition: its name, what it asks for, and the way to take it out. */
export function FilterCondition({ condition, options, typing, onChange, onRemove }: FilterConditionProps) {
  const { t } = useTranslation();
  const name = conditionName(condition, t);
  const remove = t('filter:remove', { name });
  return (
    <fieldset className={styles.condition} data-testid="filter-condition">
      <legend className={styles.name}>{name}</legend>
      <Tooltip label={remove}>
        <ActionIcon className={styles.remove} size="sm" aria-label={remove} onClick={onRemove}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      {condition.kind === 'attribute' || condition.kind === 'product' ? (
        <ChosenValues condition={condition} options={options} name={name} onChange={onChange} />
      ) : (
        <Bounds condition={condition} typing={typing} name={name} onChange={onChange} />
      )}
    </fieldset>
  );
}

function conditionName(condition: DraftCondition, t: TFunction): string {
  switch (condition.kind) {
    case 'attribute':
      return attributeName(condition.attribute, t);
    case 'product':
      return t(`filter:of.${condition.of}`);
    case 'number':
      return t(`filter:measure.${condition.measure}`);
    case 'day':
      return t(`filter:day.${condition.of}`);
  }
}

interface ChosenValuesProps {
  condition: Extract<DraftCondition, { kind: 'attribute' | 'product' }>;
  options: FilterOptions;
  name: string;
  onChange: (condition: DraftCondition) => void;
}

/** Among thousands of products only the first that fit are drawn; typing finds the others. */
const mostShown = 100;

function ChosenValues({ condition, options, name, onChange }: ChosenValuesProps) {
  const { t } = useTranslation();
  const { values, negated } = condition;
  const offered = [...new Set([...valuesOf(condition, options), ...values])];
  return (
    <>
      <Select
        aria-label={`${name}: ${t('filter:relation')}`}
        data={[
          { value: 'in', label: t('filter:including') },
          { value: 'out', label: t('filter:excluding') },
        ]}
        value={negated ? 'out' : 'in'}
        allowDeselect={false}
        onChange={(value) => onChange({ ...condition, negated: value === 'out' })}
      />
      <MultiSelect
        aria-label={name}
        placeholder={values.length === 0 ? t('filter:choose') : ''}
        data={offered.map((value) => ({ value, label: value === '' ? t('filter:none') : value }))}
        value={[...values]}
        searchable
        hidePickedOptions
        limit={mostShown}
        nothingFoundMessage={t('filter:nothingFound')}
        onChange={(chosen) => onChange({ ...condition, values: chosen })}
      />
    </>
  );
}

function valuesOf(condition: ChosenValuesProps['condition'], options: FilterOptions): readonly string[] {
  if (condition.kind === 'product') return condition.of === 'product' ? options.products : options.categories;
  const attribute = options.attributes.find(({ id }) => id === condition.attribute);
  if (attribute === undefined) return [];
  return attribute.without > 0 ? [...attribute.values, ''] : attribute.values;
}

interface BoundsProps {
  condition: DraftBounds;
  typing: Typing;
  name: string;
  onChange: (condition: DraftCondition) => void;
}

function Bounds({ condition, typing, name, onChange }: BoundsProps) {
  const { t } = useTranslation();
  const isDay = condition.kind === 'day';
  return (
    <div className={styles.bounds}>
      {(['from', 'to'] as const).map((side) => {
        const text = condition[side];
        const isUnread = boundOf(condition, text, typing) === undefined;
        const problem = isDay ? t('shell:scope.badDay') : t('filter:badNumber');
        return (
          <TextInput
            key={side}
            label={t(`filter:${side}Label`)}
            aria-label={`${name}: ${t(`filter:${side}Label`)}`}
            placeholder={isDay ? t('shell:scope.dayForm') : undefined}
            value={text}
            error={isUnread ? problem : undefined}
            autoComplete="off"
            styles={isDay ? undefined : { input: { textAlign: 'end' } }}
            onChange={(event) => onChange({ ...condition, [side]: event.currentTarget.value })}
          />
        );
      })}
    </div>
  );
}
