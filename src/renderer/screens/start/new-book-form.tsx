import { Button, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type AppState, type Language } from '@shared/contract/views';
import { call } from '../../api';
import { monthName } from '@shared/format/day';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates } from '../../queries';
import type { BookActions } from '../../shell/use-book-actions';
import { currencyNames, usualCurrency } from '../../format/currencies';
import styles from './start.module.css';

interface NewBookFormProps {
  state: AppState;
  actions: BookActions;
}

/** What a book needs to know before it can hold a ledger. */
export function NewBookForm({ state, actions }: NewBookFormProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState<string | null>(null);
  const [fiscalYearStart, setFiscalYearStart] = useState(1);
  const [asked, setAsked] = useState(false);
  const missing = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing) return;
    const settings = {
      currency: currency ?? usualCurrency[language],
      companyName: name.trim(),
      fiscalYearStart,
    };
    void actions.createBook(name.trim(), settings);
  };
  return (
    <form className={styles.form} onSubmit={submit} data-testid="new-book">
      <h2>{t('start:new.title')}</h2>
      <p className={styles.quiet}>{t('start:new.text')}</p>
      <TextInput
        label={t('start:new.name')}
        data-testid="new-book-name"
        value={name}
        maxLength={120}
        error={asked && missing ? t('start:new.nameMissing') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('start:new.currency')}
        searchable
        data={currencyNames(language)}
        value={currency ?? usualCurrency[language]}
        onChange={setCurrency}
      />
      <Select
        label={t('start:new.fiscalYearStart')}
        data={months.map((month) => ({ value: String(month), label: monthName(month, language) }))}
        value={String(fiscalYearStart)}
        onChange={(month) => setFiscalYearStart(Number(month))}
      />
      <LanguageChoice chosen={state.language} />
      <div>
        <Button type="submit" loading={actions.busy} data-testid="create-book">
          {t('start:new.create')}
        </Button>
      </div>
    </form>
  );
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The language of the whole app: chosen here it changes at once. */
function LanguageChoice({ chosen }: { chosen: Language }) {
  const { t } = useTranslation();
  const { setState } = useStateUpdates();
  const tell = useFaultNotice();
  const choose = async (language: Language) => {
    try {
      setState(await call('app.setLanguage', { language }));
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Select
      label={t('start:new.language')}
      data={languages.map((language) => ({ value: language, label: t(`common:language.${language}`) }))}
      value={chosen}
      data-testid="language-select"
      onChange={(language) => void choose(language as Language)}
    />
  );
}
