import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RatesView } from '@shared/contract/views';
import { currencyName } from '../../format/currencies';
import { useFormat } from '../../format/use-format';
import styles from './rates.module.css';

interface WantedRatesProps {
  wanted: RatesView['wanted'];
  onAsk: (currency: string) => void;
}

/** The currencies of rows that were set aside for want of a rate. */
export function WantedRates({ wanted, onAsk }: WantedRatesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (wanted.length === 0) return null;
  return (
    <section className={styles.wanted} aria-label={t('data:rates.wanted')} data-testid="wanted-rates">
      <h2>{t('data:rates.wanted')}</h2>
      <ul>
        {wanted.map(({ currency, rows }) => (
          <li key={currency}>
            <span>
              <strong>{currency}</strong> {currencyName(currency, format.language)}
            </span>
            <span className={styles.number}>
              {t('data:rates.rows', { count: rows, rows: format.count(rows) })}
            </span>
            <Button
              variant="default"
              size="xs"
              onClick={() => onAsk(currency)}
              data-testid={`give-${currency}`}
            >
              {t('data:rates.give')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
