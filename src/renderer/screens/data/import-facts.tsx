import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDetail } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import styles from './data.module.css';

/** What identifies the file and what became of its rows since. */
export function ImportFacts({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { record, replacedLines } = detail;
  const { firstDay, lastDay, encoding, sheet } = record;
  return (
    <dl className={styles.facts}>
      {firstDay !== null && lastDay !== null && (
        <Fact name={t('data:facts.span')}>{`${format.day(firstDay)} – ${format.day(lastDay)}`}</Fact>
      )}
      <Fact name={t('data:facts.newCustomers')}>{format.count(record.newCustomers)}</Fact>
      {record.rowsCorrected > 0 && (
        <Fact name={t('data:facts.corrected')}>{format.count(record.rowsCorrected)}</Fact>
      )}
      {replacedLines > 0 && (
        <Fact name={t('data:facts.replaced')}>
          {format.count(replacedLines)}
          <span className={styles.quiet}> {t('data:facts.replacedHint')}</span>
        </Fact>
      )}
      {sheet !== null && <Fact name={t('data:facts.sheet')}>{sheet}</Fact>}
      {encoding !== null && <Fact name={t('data:facts.encoding')}>{encoding}</Fact>}
      <Fact name={t('data:facts.hash')}>
        <code>{record.fileHash}</code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
