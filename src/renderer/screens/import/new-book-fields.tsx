import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currencyNames } from '../../format/currencies';
import { useFormat } from '../../format/use-format';
import styles from './import.module.css';
import type { NewBook } from './wizard-state';

interface NewBookFieldsProps {
  newBook: NewBook;
  onChange: (newBook: NewBook) => Promise<void>;
}

/** The book that the import makes where none is open: named for the file, in the currency that it names. */
export function NewBookFields({ newBook, onChange }: NewBookFieldsProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const missing = newBook.name.trim() === '';
  return (
    <fieldset className={styles.newBook} data-testid="book-form">
      <legend>{t('import:book.title')}</legend>
      <p className={styles.quiet}>{t('import:book.none')}</p>
      <div className={styles.options}>
        <TextInput
          label={t('import:book.name')}
          value={newBook.name}
          maxLength={120}
          error={missing ? t('import:book.nameMissing') : undefined}
          onChange={(event) => void onChange({ ...newBook, name: event.currentTarget.value })}
        />
        <Select
          label={t('import:book.currency')}
          searchable
          onFocus={(event) => event.currentTarget.select()}
          onClick={(event) => event.currentTarget.select()}
          data={currencyNames(language)}
          value={newBook.currency}
          onChange={(currency) => {
            if (currency !== null) void onChange({ ...newBook, currency });
          }}
        />
      </div>
    </fieldset>
  );
}
