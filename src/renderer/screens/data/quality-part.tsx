import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { QualityCheck } from '@shared/contract/views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { useFormat } from '../../format/use-format';
import { useBook, useQuality } from '../../queries';
import { DataPage } from './data-page';
import { mendedAt } from './mended-at';
import styles from './quality.module.css';

/** What the figures have to be read with: what was found, what it means for them, and where it is mended. */
export function QualityPart() {
  const { t } = useTranslation();
  const hasLines = (useBook()?.lineCount ?? 0) > 0;
  const quality = useQuality();
  const found = (quality.data ?? []).filter(({ count }) => count > 0);
  const clear = (quality.data ?? []).filter(({ count }) => count === 0);
  return (
    <DataPage part="quality">
      {quality.isError && <ErrorState error={quality.error} onRetry={() => void quality.refetch()} />}
      {quality.isPending && <Loading bars={[56, 56, 56]} />}
      {quality.data !== undefined && found.length === 0 && (
        <EmptyState
          title={t(hasLines ? 'data:quality.none.title' : 'data:quality.empty.title')}
          text={t(hasLines ? 'data:quality.none.text' : 'data:quality.empty.text')}
          icon={<IconChecks size={32} stroke={1.25} aria-hidden />}
        />
      )}
      {found.length > 0 && <Found checks={found} />}
      {hasLines && clear.length > 0 && (
        <p className={styles.clear}>
          {t('data:quality.clear', {
            checks: clear.map(({ code }) => t(`data:quality.${code}.name`)).join(' · '),
          })}
        </p>
      )}
    </DataPage>
  );
}

function Found({ checks }: { checks: readonly QualityCheck[] }) {
  const { t } = useTranslation();
  const { currency } = useFormat();
  return (
    <div className={styles.scroll}>
      <table className={styles.quality} aria-label={t('data:part.quality')}>
        <thead>
          <tr>
            <th scope="col">{t('data:quality.found')}</th>
            <th scope="col">{t('data:quality.count')}</th>
            <th scope="col">{t('data:quality.share')}</th>
            <th scope="col">{t('data:quality.amount', { currency })}</th>
            <th scope="col">{t('data:quality.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <Check key={check.code} check={check} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Check({ check }: { check: QualityCheck }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, count, of, amount, samples } = check;
  const mend = mendedAt(code);
  const shown = samples.map((sample) =>
    code === 'monthsWithoutLines' ? format.periodShort(sample) : sample,
  );
  return (
    <tr data-testid={`quality-${code}`}>
      <th scope="row">
        <span className={styles.name}>{t(`data:quality.${code}.name`)}</span>
        <p className={styles.meaning}>
          {t(`data:quality.${code}.text`)}{' '}
          {mend !== null && <Link href={mend}>{t(`data:quality.${code}.mend`)}</Link>}
        </p>
      </th>
      <td>{format.count(count)}</td>
      <td>
        {of !== null && of > 0 && (
          <>
            {format.percent(count / of)}
            <span className={styles.of}>{t('data:quality.of', { of: format.count(of) })}</span>
          </>
        )}
      </td>
      <td>{amount === null ? '' : format.money(amount, { currencyDisplay: 'none' })}</td>
      <td className={styles.samples} title={shown.join(', ')}>
        {shown.join(', ')}
      </td>
    </tr>
  );
}
