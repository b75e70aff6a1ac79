import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateView } from '@shared/contract/views';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Section } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useBook, useRates } from '../../queries';
import { Confirmation } from './confirmation';
import { DataPage } from './data-page';
import { RateForm } from './rate-form';
import { RateTable } from './rate-table';
import styles from './rates.module.css';
import { TryAgain } from './try-again';
import { useRateChanges, useRateEquation } from './use-rate-changes';
import { WantedRates } from './wanted-rates';

/** What other currencies are worth in the book's: the rates given, and the rows that wait for one. */
export function RatesPart() {
  const { t } = useTranslation();
  const rates = useRates();
  const setAside = useBook()?.setAsideCount ?? 0;
  const format = useFormat();
  const equation = useRateEquation();
  const { busy, setRate, deleteRate } = useRateChanges();
  // A currency that was asked for begins a new form; the count tells one asking from the next.
  const [asked, setAsked] = useState({ currency: '', count: 0 });
  const [given, setGiven] = useState(false);
  const [deleting, setDeleting] = useState<RateView | null>(null);
  return (
    <DataPage part="rates">
      {rates.isError && <ErrorState error={rates.error} onRetry={() => void rates.refetch()} />}
      {rates.isPending && <Loading bars={[64, 30, 30]} />}
      {rates.data !== undefined && (
        <div className={styles.rates}>
          <WantedRates
            wanted={rates.data.wanted}
            onAsk={(currency) => setAsked(({ count }) => ({ currency, count: count + 1 }))}
          />
          {given && (
            <div role="status">
              {setAside > 0 && <p>{t('data:rates.given')}</p>}
              <TryAgain importId={null} rows={setAside} />
            </div>
          )}
          <RateForm
            key={asked.count}
            currency={asked.currency}
            rates={rates.data.rates}
            busy={busy}
            onGive={async (rate) => {
              const done = await setRate(rate, rates.data.rates);
              if (done) setGiven(true);
              return done;
            }}
          />
          <Section title={t('data:rates.title')} lead={t('data:rates.keeps')}>
            {deleting !== null && (
              <Confirmation
                text={t('data:rates.deleteText', {
                  equation: equation(deleting),
                  count: deleting.lines,
                  lines: format.count(deleting.lines),
                })}
                confirm={t('data:rates.delete')}
                onConfirm={() => {
                  setDeleting(null);
                  void deleteRate(deleting);
                }}
                onCancel={() => setDeleting(null)}
              />
            )}
            <RateTable rates={rates.data.rates} onDelete={setDeleting} />
          </Section>
        </div>
      )}
    </DataPage>
  );
}
