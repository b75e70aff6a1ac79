import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../format/use-format';
import { useBook, useSameCustomers } from '../../queries';
import { dataParts, dataPath, type DataPart } from '../../shell/routes';
import styles from './data.module.css';

/** The parts of the Data screen, and how much waits for somebody in each. */
export function PartTabs({ current }: { current: DataPart }) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const { data: same } = useSameCustomers();
  const waiting: Partial<Record<DataPart, number>> = {
    'set-aside': book?.setAsideCount ?? 0,
    customers: same?.length ?? 0,
  };
  return (
    <nav className={styles.parts} aria-label={t('data:parts')}>
      {dataParts.map((part) => (
        <Link
          key={part}
          href={dataPath(part)}
          className={styles.part}
          aria-current={part === current ? 'page' : undefined}
          data-testid={`part-${part}`}
        >
          {t(`data:part.${part}`)}
          {(waiting[part] ?? 0) > 0 && (
            <span className={styles.badge}>{format.count(waiting[part] ?? 0)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
