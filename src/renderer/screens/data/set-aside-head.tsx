import { useTranslation } from 'react-i18next';
import styles from './set-aside.module.css';

/** The head of the rows set aside: where they stand, why, and the file's own columns. */
export function SetAsideHead({ headers, columnCount }: { headers: readonly string[]; columnCount: number }) {
  const { t } = useTranslation();
  const names = useColumnNames(headers, columnCount);
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      <div role="columnheader" className={`${styles.cell} ${styles.number}`}>
        {t('data:setAside.row')}
      </div>
      <div role="columnheader" className={styles.cell}>
        {t('data:setAside.reason')}
      </div>
      {names.map((name, index) => (
        <div key={index} role="columnheader" className={styles.cell} title={name}>
          {name}
        </div>
      ))}
      <div role="columnheader" className={`${styles.cell} ${styles.action}`}>
        <span className={styles.hidden}>{t('data:setAside.actions')}</span>
      </div>
    </div>
  );
}

/** The file's headers; a column without one is called by its number. */
export function useColumnNames(headers: readonly string[], columnCount: number): readonly string[] {
  const { t } = useTranslation();
  return Array.from({ length: columnCount }, (_, index) => {
    const header = headers[index] ?? '';
    return header.trim() === '' ? t('data:setAside.unnamed', { number: index + 1 }) : header;
  });
}
