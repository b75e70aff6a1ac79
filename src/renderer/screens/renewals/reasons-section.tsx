import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RenewalTable } from '@shared/contract/renewal-views';
import { Exhibit } from '../../components/exhibit';
import { cutKeyName } from '../../components/renewal-names';
import { useFormat } from '../../format/use-format';
import { customersPath } from '../../shell/routes';
import styles from './renewals.module.css';

/** Why contracts of the period were not renewed, as the file says; every reason leads to its customers. */
export function ReasonsSection({ table }: { table: RenewalTable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reasons, period, total } = table;
  const largest = Math.max(1, ...reasons.map(({ count }) => count));
  const rows = reasons.map(({ reason, count, customers }) => {
    const name = cutKeyName('reason', reason, t, format);
    const href = customersPath({
      kind: 'renewal',
      period,
      part: 'notRenewed',
      group: { by: 'reason', key: reason },
    });
    return { name, count, customers, href };
  });
  const settled = total.sums.due > total.sums.pending;
  return (
    <Exhibit
      title={t('renewals:reasons.title')}
      testId="renewal-reasons"
      table={{
        headers: [t('renewals:reasons.reason'), t('renewals:reasons.count'), t('renewals:cut.customers')],
        rows: rows.map(({ name, count, customers, href }) => [
          { shown: name, plain: name },
          { shown: format.count(count), plain: String(count) },
          { shown: <Link href={href}>{format.count(customers)}</Link>, plain: String(customers) },
        ]),
      }}
    >
      {rows.length === 0 && (
        <p className={styles.quiet}>{t(settled ? 'renewals:reasons.none' : 'renewals:reasons.undecided')}</p>
      )}
      <ul className={styles.reasons}>
        {rows.map(({ name, count, customers, href }) => (
          <li key={href}>
            <Link href={href} className={styles.reason} title={t('customers:count', { count: customers })}>
              <span className={styles.reasonName}>{name}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.fill} style={{ width: `${(100 * count) / largest}%` }} />
              </span>
              <span className={styles.number}>{format.count(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Exhibit>
  );
}
