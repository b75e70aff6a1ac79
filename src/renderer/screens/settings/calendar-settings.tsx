import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { monthName } from '@shared/format/day';
import { useFormat } from '../../format/use-format';
import { SettingRow } from './setting-row';
import { useSaving } from './use-saving';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** How the year and the week of the book run. */
export function CalendarSettings({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { saveBook } = useSaving();
  const { fiscalYearStart, weekStart } = book.settings;
  const fiscal = t('settings:fiscal.label');
  const week = t('settings:week.label');
  return (
    <>
      <SettingRow label={fiscal} hint={t('settings:fiscal.hint')}>
        {({ labelId }) => (
          <Select
            aria-labelledby={labelId}
            data={months.map((month) => ({ value: String(month), label: monthName(month, language) }))}
            value={String(fiscalYearStart)}
            onChange={(month) => {
              if (month !== null && Number(month) !== fiscalYearStart)
                void saveBook(fiscal, book, { fiscalYearStart: Number(month) });
            }}
          />
        )}
      </SettingRow>
      <SettingRow label={week} hint={t('settings:week.hint')}>
        {({ labelId }) => (
          <SegmentedControl
            aria-labelledby={labelId}
            data={(['monday', 'sunday'] as const).map((day) => ({
              value: day,
              label: t(`settings:week.${day}`),
            }))}
            value={weekStart}
            onChange={(day) =>
              void saveBook(week, book, { weekStart: day === 'sunday' ? 'sunday' : 'monday' })
            }
          />
        )}
      </SettingRow>
    </>
  );
}
