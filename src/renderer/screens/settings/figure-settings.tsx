import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { numberEntry } from '../../format/number-entry';
import { useFormat } from '../../format/use-format';
import { CommittedField } from './committed-field';
import { SettingRow } from './setting-row';
import { useReaders } from './use-readers';
import { useSaving } from './use-saving';

/** The definitions beside the base: loyalty, zero orders, margin, and how far the data reach. */
export function FigureSettings({ book }: { book: BookSummary }) {
  return (
    <>
      <LoyalSetting book={book} />
      <ZeroSetting book={book} />
      <MarginSetting book={book} />
      <DataThroughSetting book={book} />
    </>
  );
}

function LoyalSetting({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saveBook } = useSaving();
  const { whole } = useReaders();
  const label = t('settings:loyal.label');
  return (
    <SettingRow label={label} hint={t('settings:loyal.hint')}>
      {(ids) => (
        <CommittedField
          {...ids}
          saved={format.count(book.settings.loyalOrders)}
          read={whole(2, 100)}
          onCommit={(loyalOrders) => void saveBook(label, book, { loyalOrders })}
          testId="loyal-orders"
        />
      )}
    </SettingRow>
  );
}

function ZeroSetting({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const { saveBook } = useSaving();
  const label = t('settings:zero.label');
  return (
    <SettingRow label={label} hint={t('settings:zero.hint')}>
      {({ labelId, hintId }) => (
        <Switch
          aria-labelledby={labelId}
          aria-describedby={hintId}
          checked={book.settings.zeroOrdersCount}
          onChange={(event) => void saveBook(label, book, { zeroOrdersCount: event.currentTarget.checked })}
        />
      )}
    </SettingRow>
  );
}

function MarginSetting({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saveBook } = useSaving();
  const { share } = useReaders();
  const { grossMargin } = book.settings;
  const label = t('settings:margin.label');
  return (
    <SettingRow label={label} hint={t('settings:margin.hint')}>
      {(ids) => (
        <CommittedField
          {...ids}
          saved={grossMargin === null ? '' : numberEntry(grossMargin, 'ratio', format.language, 0)}
          read={share}
          unit="%"
          onCommit={(margin) => void saveBook(label, book, { grossMargin: margin })}
          testId="gross-margin"
        />
      )}
    </SettingRow>
  );
}

function DataThroughSetting({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saveBook } = useSaving();
  const { day } = useReaders();
  const { dataThrough } = book.settings;
  const label = t('settings:dataThrough.label');
  // The latest date of the ledger is known only while no other date stands in its place.
  const hint =
    dataThrough !== null || book.dataThrough === null
      ? t('settings:dataThrough.hintNoData')
      : t('settings:dataThrough.hint', { day: format.day(book.dataThrough) });
  return (
    <SettingRow label={label} hint={hint}>
      {(ids) => (
        <CommittedField
          {...ids}
          saved={dataThrough ?? ''}
          read={day}
          placeholder={t('shell:scope.dayForm')}
          onCommit={(chosen) => void saveBook(label, book, { dataThrough: chosen })}
          testId="data-through"
        />
      )}
    </SettingRow>
  );
}
