import { Button, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportInspection } from '@shared/contract/views';
import { call } from '../../api';
import { currencyNames } from '../../format/currencies';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates } from '../../queries';
import { currencyOf } from './currency-choice';
import styles from './import.module.css';

interface BookFormProps {
  inspection: ImportInspection;
  onCreated: () => Promise<void>;
}

/** Makes the book that the ledger goes into, where none is open: a name, a currency, and where the file lies. */
export function BookForm({ inspection, onCreated }: BookFormProps) {
  const { t } = useTranslation();
  const { bookChanged } = useStateUpdates();
  const tell = useFaultNotice();
  const { language } = useFormat();
  const [name, setName] = useState(() => inspection.fileName.replace(/\.[^.]+$/, ''));
  const [currency, setCurrency] = useState(() => currencyOf(inspection, language));
  const [busy, setBusy] = useState(false);
  const missing = name.trim() === '';
  const create = async () => {
    const companyName = name.trim();
    const place = await call('files.chooseNewBook', { suggestedName: companyName.slice(0, 120) });
    if (place === null) return;
    await call('book.create', { token: place.token, settings: { companyName, currency } });
    await bookChanged();
    await onCreated();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing || busy) return;
    setBusy(true);
    create()
      .catch(tell)
      .finally(() => setBusy(false));
  };
  return (
    <form className={styles.bookForm} onSubmit={submit} data-testid="book-form">
      <h2>{t('import:book.title')}</h2>
      <p className={styles.quiet}>{t('import:book.none')}</p>
      <TextInput
        className={styles.narrow}
        label={t('import:book.name')}
        value={name}
        maxLength={200}
        error={missing ? t('import:book.nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        className={styles.narrow}
        label={t('import:book.currency')}
        description={t('import:book.currencyHint')}
        searchable
        data={currencyNames(language)}
        value={currency}
        onChange={(chosen) => {
          if (chosen !== null) setCurrency(chosen);
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit" disabled={missing} loading={busy}>
          {t('import:book.create')}
        </Button>
      </div>
    </form>
  );
}
