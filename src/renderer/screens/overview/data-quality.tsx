import { memo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookSummary } from '@shared/contract/views';
import { Section } from '../../components/page';
import { useFormat, type Format } from '../../format/use-format';
import { dataPath } from '../../shell/routes';
import styles from './overview.module.css';

type Entry = readonly [name: string, value: string];

/** Records beside the ledger, where the book holds any. */
function recordEntries(book: BookSummary, t: TFunction, format: Format): readonly Entry[] {
  const counts = [
    ['contracts', book.contractCount],
    ['feedback', book.feedbackCount],
    ['interactions', book.interactionCount],
  ] as const;
  return counts.flatMap(([kind, count]): Entry[] =>
    count === 0 ? [] : [[t(`data:kind.${kind}`), format.count(count)]],
  );
}

/** What the figures stand on: how much was read, how far it reaches, and what stands in no figure. */
export const DataQuality = memo(function DataQuality({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dataQuality, firstDay, dataThrough } = book;
  const entries: readonly Entry[] = [
    [t('overview:quality.lines'), format.count(book.lineCount)],
    [t('overview:quality.customers'), format.count(book.customerCount)],
    ...recordEntries(book, t, format),
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
});
