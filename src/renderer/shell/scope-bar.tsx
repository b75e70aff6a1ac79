import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { parseIsoDay } from '@shared/model/day';
import { parsePeriod, periodText, shiftPeriod } from '@shared/model/period';
import type { BookSummary } from '@shared/contract/views';
import { useAppState, useBook } from '../queries';
import { BasePicker } from './base-picker';
import { openCommandPalette } from './command-palette';
import { isComplete } from './default-scope';
import styles from './frame.module.css';
import { PeriodPicker } from './period-picker';
import { useScope } from './scope-context';

/** Book, period and base: what every figure on every screen is about. */
export function ScopeBar() {
  const { t } = useTranslation();
  const book = useBook();
  const platform = useAppState().data?.platform;
  return (
    <header className={styles.scope} aria-label={t('shell:scope.label')}>
      <span className={styles.book} title={book?.path} data-testid="book-name">
        {book === null ? t('shell:scope.noBook') : book.name}
      </span>
      {book?.dataThrough != null && <ScopeControls book={book} dataThrough={book.dataThrough} />}
      <span className={styles.spacer} />
      <div className={styles.tools}>
        <UnstyledButton className={styles.picker} onClick={openCommandPalette} data-testid="go-to">
          <IconSearch size={16} stroke={1.5} aria-hidden />
          <span>{t('shell:spotlight.open')}</span>
          <kbd className={styles.keys}>{platform === 'darwin' ? '⌘ K' : 'Ctrl K'}</kbd>
        </UnstyledButton>
      </div>
    </header>
  );
}

function ScopeControls({ book, dataThrough }: { book: BookSummary; dataThrough: string }) {
  const { t } = useTranslation();
  const { scope, setScope } = useScope();
  const period = parsePeriod(scope.period, book.settings);
  const through = parseIsoDay(dataThrough);
  const first = book.firstDay === null ? null : parseIsoDay(book.firstDay);
  if (period === null || through === null) return null;
  const step = (steps: number) =>
    setScope({ ...scope, period: periodText(shiftPeriod(period, steps), book.settings) });
  return (
    <>
      <span className={styles.divider} />
      <div className={styles.stepper}>
        <Tooltip label={t('shell:scope.previous')}>
          <ActionIcon
            aria-label={t('shell:scope.previous')}
            data-testid="period-previous"
            disabled={first !== null && period.start <= first}
            onClick={() => step(-1)}
          >
            <IconChevronLeft size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <PeriodPicker book={book} dataThrough={through} />
        <Tooltip label={t('shell:scope.next')}>
          <ActionIcon
            aria-label={t('shell:scope.next')}
            data-testid="period-next"
            disabled={period.end > through}
            onClick={() => step(1)}
          >
            <IconChevronRight size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
      {!isComplete(period, through) && (
        <span className={styles.incomplete}>{t('common:figure.incompleteShort')}</span>
      )}
      <span className={styles.divider} />
      <BasePicker book={book} />
    </>
  );
}
