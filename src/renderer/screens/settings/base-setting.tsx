import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { DEFAULT_WINDOW_DAYS } from '@shared/model/settings';
import { useFormat } from '../../format/use-format';
import { CommittedField } from './committed-field';
import { SettingRow } from './setting-row';
import styles from './settings.module.css';
import { useReaders } from './use-readers';
import { useSaving } from './use-saving';

/** Who counts as a customer on a day, with the window that the ledger itself suggests. */
export function BaseSetting({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saveBook } = useSaving();
  const { whole } = useReaders();
  const { base } = book.settings;
  const label = t('settings:base.label');
  const daysLabel = t('settings:base.days');
  const saveWindow = (setting: string, days: number) =>
    void saveBook(setting, book, { base: { kind: 'window', days } });
  const saveDays = (days: number) => saveWindow(daysLabel, days);
  return (
    <>
      <SettingRow label={label} hint={t('settings:base.hint')}>
        {({ labelId }) => (
          <Radio.Group
            aria-labelledby={labelId}
            value={base.kind}
            onChange={(kind) => {
              if (kind === 'period' || kind === 'contract') void saveBook(label, book, { base: { kind } });
              else saveWindow(label, book.proposedWindow?.days ?? DEFAULT_WINDOW_DAYS);
            }}
          >
            <div className={styles.choices}>
              <Radio value="window" label={t('settings:base.window')} />
              <Radio value="contract" label={t('settings:base.contract')} />
              <Radio value="period" label={t('settings:base.period')} />
            </div>
          </Radio.Group>
        )}
      </SettingRow>
      {base.kind === 'window' && (
        <SettingRow label={daysLabel} hint={<WindowHint book={book} days={base.days} onAdopt={saveDays} />}>
          {(ids) => (
            <CommittedField
              {...ids}
              saved={format.count(base.days)}
              read={whole(1, 3660)}
              onCommit={saveDays}
              testId="window-days"
            />
          )}
        </SettingRow>
      )}
    </>
  );
}

interface WindowHintProps {
  book: BookSummary;
  days: number;
  onAdopt: (days: number) => void;
}

function WindowHint({ book, days, onAdopt }: WindowHintProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { proposedWindow } = book;
  if (proposedWindow === null) return t('settings:base.daysHint');
  const proposed = format.count(proposedWindow.days);
  return (
    <>
      {t('settings:base.proposal', {
        days: proposed,
        gaps: format.count(proposedWindow.gapCount),
        gap: format.count(proposedWindow.gapDays),
      })}{' '}
      {proposedWindow.days === days ? (
        t('settings:base.adopted')
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onAdopt(proposedWindow.days)}
          data-testid="adopt-window"
        >
          {t('settings:base.adopt', { days: proposed })}
        </Button>
      )}
    </>
  );
}
