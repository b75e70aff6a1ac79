import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../format/use-format';
import { useRates } from '../../queries';
import { dataPath } from '../../shell/routes';
import styles from './set-aside.module.css';

/** Rows that nothing is wrong with but the missing rate of their currency; the way to give it. */
export function WaitingForRates() {
  const { t } = useTranslation();
  const format = useFormat();
  const wanted = useRates().data?.wanted ?? [];
  if (wanted.length === 0) return null;
  const rows = wanted.reduce((sum, each) => sum + each.rows, 0);
  return (
    <p className={styles.hint}>
      {t('data:setAside.waiting', {
        count: rows,
        rows: format.count(rows),
        currencies: wanted.map(({ currency }) => currency).join(', '),
      })}{' '}
      <Link href={dataPath('rates')}>{t('data:setAside.toRates')}</Link>
    </p>
  );
}
