import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { useFormat } from '../../format/use-format';
import { CommittedField } from './committed-field';
import { SettingRow } from './setting-row';
import { useReaders } from './use-readers';
import { useSaving } from './use-saving';

/** How long a contract still counts after its last day. */
export function GraceSetting({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saveBook } = useSaving();
  const { whole } = useReaders();
  const label = t('settings:graceDays.label');
  return (
    <SettingRow label={label} hint={t('settings:graceDays.hint')}>
      {(ids) => (
        <CommittedField
          {...ids}
          saved={format.count(book.settings.graceDays)}
          read={whole(0, 3660)}
          onCommit={(graceDays) => void saveBook(label, book, { graceDays })}
          testId="grace-days"
        />
      )}
    </SettingRow>
  );
}
