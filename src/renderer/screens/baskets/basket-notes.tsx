import { useTranslation } from 'react-i18next';
import type { BasketTable } from '@shared/contract/basket-views';
import { Section } from '../../components/page';
import { useFormat } from '../../format/use-format';
import styles from './baskets.module.css';

const leftOut = ['withoutProduct', 'credited', 'noPurchase', 'unknownOrder'] as const;

/** What a basket is, how the minimum support came about, and where every line went. */
export function BasketNotes({ table }: { table: BasketTable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { minSupport, minCount, supportBy, lines } = table;
  const share = minSupport === null ? '—' : format.percent(minSupport, 2);
  return (
    <Section title={t('baskets:notes.title')} testId="basket-notes">
      <ul className={styles.notes}>
        <li>{t('baskets:notes.definition')}</li>
        <li>{t('baskets:notes.support', { share, count: minCount })}</li>
        {supportBy === 'proposed' && <li>{t('baskets:notes.proposed')}</li>}
        {supportBy === 'raised' && <li className={styles.caution}>{t('baskets:notes.raised', { share })}</li>}
        <li>{t('baskets:notes.inBaskets', { count: lines.inBaskets })}</li>
        {leftOut
          .filter((kind) => lines[kind] > 0)
          .map((kind) => (
            <li key={kind}>{t(`baskets:notes.${kind}`, { count: lines[kind] })}</li>
          ))}
      </ul>
    </Section>
  );
}
