import { useTranslation } from 'react-i18next';
import styles from './data.module.css';

/** Which column of the file was taken for which field. */
export function MappingTable({ mapping }: { mapping: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.mapping}>
      {Object.entries(mapping).map(([field, header]) => (
        <div key={field}>
          <dt>{t(`field:${field}`)}</dt>
          <dd>{header}</dd>
        </div>
      ))}
    </dl>
  );
}
