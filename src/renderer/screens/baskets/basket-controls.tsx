import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BasketTable } from '@shared/contract/basket-views';
import { useFormat } from '../../format/use-format';
import { useScope } from '../../shell/scope-context';
import styles from './baskets.module.css';
import type { BasketChoiceState } from './use-basket-choice';

const supports = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001] as const;
const confidences = [0, 0.1, 0.25, 0.5, 0.75, 0.9] as const;
const sizes = ['2', '3', '4'] as const;

interface BasketControlsProps extends BasketChoiceState {
  /** Not here yet: nothing has been proposed. */
  table: BasketTable | undefined;
}

/** Which baskets are searched, and how often things must be together to make a rule. */
export function BasketControls({ choice, change, table }: BasketControlsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope } = useScope();
  const proposed =
    table?.supportBy === 'proposed' && table.minSupport !== null
      ? t('baskets:control.proposed', { share: format.percent(table.minSupport, 2) })
      : t('baskets:control.propose');
  return (
    <div className={styles.controls}>
      <div className={styles.control}>
        <span>{t('baskets:control.span')}</span>
        <SegmentedControl
          aria-label={t('baskets:control.span')}
          data={[
            { value: 'whole', label: t('baskets:control.whole') },
            { value: 'period', label: format.periodShort(scope.period) },
          ]}
          value={choice.isWhole ? 'whole' : 'period'}
          onChange={(value) => change({ isWhole: value === 'whole' })}
        />
      </div>
      <Select
        label={t('baskets:control.support')}
        size="xs"
        allowDeselect={false}
        data={[
          { value: '', label: proposed },
          ...supports.map((share) => ({ value: String(share), label: format.percent(share, 2) })),
        ]}
        value={choice.minSupport === null ? '' : String(choice.minSupport)}
        onChange={(value) => change({ minSupport: value === '' || value === null ? null : Number(value) })}
        data-testid="min-support"
      />
      <Select
        label={t('baskets:control.confidence')}
        size="xs"
        allowDeselect={false}
        data={confidences.map((share) => ({ value: String(share), label: format.percent(share, 0) }))}
        value={String(choice.minConfidence)}
        onChange={(value) => change({ minConfidence: Number(value) })}
      />
      <div className={styles.control}>
        <span>{t('baskets:control.items')}</span>
        <SegmentedControl
          aria-label={t('baskets:control.items')}
          data={sizes.map((size) => ({ value: size, label: t(`baskets:control.upTo.${size}`) }))}
          value={String(choice.maxItems)}
          onChange={(value) => change({ maxItems: Number(value) })}
        />
      </div>
    </div>
  );
}
