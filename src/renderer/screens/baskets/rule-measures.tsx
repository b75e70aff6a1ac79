import { useTranslation } from 'react-i18next';
import type { BasketRuleDetail } from '@shared/contract/basket-views';
import { useFormat } from '../../format/use-format';
import styles from './baskets.module.css';

const smallBase = 30;

interface RuleMeasuresProps {
  detail: BasketRuleDetail;
  antecedent: string;
  consequent: string;
}

/** Each measure: what it means, and its formula with the numbers in it. */
export function RuleMeasures({ detail: { rule, interval }, antecedent, consequent }: RuleMeasuresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rule === null) return <p className={styles.none}>{t('baskets:panel.reasonNoBasket')}</p>;
  const { both, withAntecedent, withConsequent, baskets } = rule;
  const count = format.count;
  const share = (part: number, whole: number, digits: number) =>
    t('baskets:worked.share', {
      part: count(part),
      whole: count(whole),
      value: format.percent(part / whole, digits),
    });
  const two = (value: number) => format.number(value, 2, 2);
  const confidence = format.percent(rule.confidence);
  const expected = format.percent(withConsequent / baskets);
  const worked = {
    support: share(both, baskets, 2),
    confidence: share(both, withAntecedent, 1),
    lift: `(${count(both)} / ${count(withAntecedent)}) / (${count(withConsequent)} / ${count(baskets)}) = ${confidence} / ${expected} = ${two(rule.lift)}`,
    leverage: `${count(both)} / ${count(baskets)} − (${count(withAntecedent)} / ${count(baskets)}) × (${count(withConsequent)} / ${count(baskets)}) = ${t('common:unit.points', { number: two(100 * rule.leverage) })}`,
    conviction:
      rule.conviction === null
        ? t('baskets:worked.noException', { antecedent, consequent })
        : `(1 − ${count(withConsequent)} / ${count(baskets)}) / (1 − ${count(both)} / ${count(withAntecedent)}) = ${two(rule.conviction)}`,
  };
  return (
    <dl className={styles.measures}>
      {(['support', 'confidence', 'lift', 'leverage', 'conviction'] as const).map((measure) => (
        <div key={measure}>
          <dt>{t(`baskets:measure.${measure}`)}</dt>
          <dd className={styles.worked}>{worked[measure]}</dd>
          {measure === 'confidence' && interval !== null && (
            <dd>
              {t('baskets:worked.interval', {
                low: format.percent(interval[0]),
                high: format.percent(interval[1]),
              })}
            </dd>
          )}
          {measure === 'confidence' && withAntecedent < smallBase && (
            <dd className={styles.caution}>{t('baskets:worked.smallBase', { count: withAntecedent })}</dd>
          )}
          <dd className={styles.meaning}>{t(`baskets:meaning.${measure}`, { antecedent, consequent })}</dd>
        </div>
      ))}
    </dl>
  );
}
