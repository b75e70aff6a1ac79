import { useTranslation } from 'react-i18next';
import { success } from '@shared/base/result';
import type { BookSummary } from '@shared/contract/views';
import { CommittedField } from './committed-field';
import { SettingRow } from './setting-row';
import { useSaving } from './use-saving';

/** Whose book it is, and the currency it is in. */
export function BookIdentity({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const { saveBook } = useSaving();
  const label = t('settings:company.label');
  return (
    <>
      <SettingRow label={label} hint={t('settings:company.hint')}>
        {(ids) => (
          <CommittedField
            {...ids}
            words
            saved={book.settings.companyName}
            read={(text) => success(text.trim().slice(0, 200))}
            onCommit={(companyName) => void saveBook(label, book, { companyName })}
            testId="company-name"
          />
        )}
      </SettingRow>
      <SettingRow label={t('settings:currency.label')} hint={t('settings:currency.hint')}>
        {() => <span>{book.settings.currency}</span>}
      </SettingRow>
    </>
  );
}
