import { useTranslation } from 'react-i18next';
import type { BookSummary, ImportRecord } from '@shared/contract/views';
import { sumReconciliations } from '@shared/model/reconciliation';
import { useFormat } from '../../format/use-format';
import styles from './data.module.css';

interface BookFiguresProps {
  book: BookSummary;
  imports: readonly ImportRecord[];
}

/** What the book holds, and what of it stands in no figure about customers. */
export function BookFigures({ book, imports }: BookFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dataQuality, firstDay, lineCount } = book;
  const lastDay = imports.reduce<string | null>(
    (latest, { lastDay: day }) => (latest === null || (day !== null && day > latest) ? day : latest),
    null,
  );
  const total = sumReconciliations(imports.map(({ reconciliation }) => reconciliation));
  const share = lineCount === 0 ? null : dataQuality.anonymousLines / lineCount;
  return (
    <div className={styles.figures}>
      <dl className={styles.group}>
        <Figure name={t('data:summary.lines')} value={format.count(lineCount)} />
        <Figure name={t('data:summary.customers')} value={format.count(book.customerCount)} />
        <Figure name={t('data:summary.net')} value={format.money(total.amountImported)} />
        {firstDay !== null && lastDay !== null && (
          <Figure name={t('data:summary.span')} value={`${format.day(firstDay)} – ${format.day(lastDay)}`} />
        )}
      </dl>
      <div>
        <h2 className={styles.groupTitle}>{t('data:quality.title')}</h2>
        <dl className={styles.group} data-testid="data-quality">
          <Figure
            name={t('data:quality.anonymous')}
            value={format.count(dataQuality.anonymousLines)}
            more={share === null ? undefined : t('data:quality.share', { share: format.percent(share) })}
            hint={t('data:quality.anonymousHint')}
          />
          <Figure
            name={t('data:quality.anonymousAmount')}
            value={format.money(dataQuality.anonymousAmount)}
          />
          <Figure
            name={t('data:quality.setAside')}
            value={format.count(dataQuality.setAsideRows)}
            hint={t('data:quality.setAsideHint')}
          />
        </dl>
      </div>
    </div>
  );
}

interface FigureProps {
  name: string;
  value: string;
  more?: string | undefined;
  hint?: string;
}

function Figure({ name, value, more, hint }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={styles.value}>{value}</span>
        {more !== undefined && <span className={styles.quiet}> {more}</span>}
        {hint !== undefined && <p className={styles.quiet}>{hint}</p>}
      </dd>
    </div>
  );
}
