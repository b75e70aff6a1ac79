import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookSummary } from '@shared/contract/views';
import { Section } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { dataPath } from '../../shell/routes';
import styles from './overview.module.css';

/** What the figures stand on: how much was read, how far it reaches, and what stands in no figure. */
export function DataQuality({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dataQuality, firstDay, dataThrough } = book;
  const entries: readonly (readonly [name: string, value: string])[] = [
    [t('overview:quality.lines'), format.count(book.lineCount)],
    [t('overview:quality.customers'), format.count(book.customerCount)],
    [t('overview:quality.span'), `${format.day(firstDay ?? '')} – ${format.day(dataThrough ?? '')}`],
    [
      t('overview:quality.anonymous'),
      t('overview:quality.anonymousLines', {
        count: dataQuality.anonymousLines,
        amount: format.money(dataQuality.anonymousAmount),
      }),
    ],
    [t('overview:quality.setAside'), t('common:progress.rows', { count: dataQuality.setAsideRows })],
  ];
  return (
    <Section
      title={t('overview:quality.title')}
      actions={<Link href={dataPath('quality')}>{t('overview:quality.toData')}</Link>}
      testId="data-quality"
    >
      <dl className={styles.quality}>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
