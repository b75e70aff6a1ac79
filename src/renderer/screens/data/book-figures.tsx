import { useTranslation } from 'react-i18next';
import type { BookSummary, ImportRecord } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import styles from './data.module.css';

interface BookFiguresProps {
  book: BookSummary;
  imports: readonly ImportRecord[];
}

/** What the book holds of everything that was imported. */
export function BookFigures({ book, imports }: BookFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { firstDay, lineCount } = book;
  const sales = imports.filter(({ kind }) => kind === 'sales');
  const lastDay = sales.reduce<string | null>(
    (latest, { lastDay: day }) => (latest === null || (day !== null && day > latest) ? day : latest),
    null,
  );
  // Every sales row that was imported is a line of the ledger, unless a later import has replaced it.
  const replaced =
    sales.reduce((sum, { reconciliation }) => sum + reconciliation.rowsImported, 0) - lineCount;
  return (
    <div className={styles.figures}>
      <dl className={styles.group}>
        <Figure name={t('data:summary.lines')} value={format.count(lineCount)} />
        <Figure name={t('data:summary.customers')} value={format.count(book.customerCount)} />
        {firstDay !== null && lastDay !== null && (
          <Figure name={t('data:summary.span')} value={`${format.day(firstDay)} – ${format.day(lastDay)}`} />
        )}
      </dl>
      {replaced > 0 && (
        <p className={styles.quiet}>
          {t('data:summary.replaced', { count: replaced, rows: format.count(replaced) })}
        </p>
      )}
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
}
