import { Popover, SegmentedControl, Select, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { baseText, DEFAULT_WINDOW_DAYS, parseBase, type Base } from '@shared/model/settings';
import { useFormat } from '../format/use-format';
import styles from './frame.module.css';
import { useScope } from './scope-context';

const hints = { window: 'baseWindowHint', contract: 'baseContractHint', period: 'basePeriodHint' } as const;
const usualWindows = [30, 60, 90, 180, 365] as const;

/** Who counts as a customer; opens the choice, with the window that the ledger itself suggests. */
export function BasePicker({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope, setScope } = useScope();
  const [opened, setOpened] = useState(false);
  const base = parseBase(scope.base) ?? book.settings.base;
  const choose = (chosen: Base) => setScope({ ...scope, base: baseText(chosen) });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus width={360}>
      <Popover.Target>
        <UnstyledButton
          className={styles.picker}
          data-testid="base-picker"
          title={format.base(scope.base)}
          aria-label={`${t('shell:scope.base')}: ${format.base(scope.base)}`}
          onClick={() => setOpened((open) => !open)}
        >
          <span>{format.baseShort(scope.base)}</span>
          <IconSelector size={14} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.popover}>
          <SegmentedControl
            fullWidth
            aria-label={t('shell:scope.base')}
            data={[
              { value: 'window' as const, label: t('shell:scope.baseWindow') },
              { value: 'contract' as const, label: t('shell:scope.baseContract') },
              { value: 'period' as const, label: t('shell:scope.basePeriod') },
            ]}
            value={base.kind}
            onChange={(kind) => choose(kind === 'window' ? defaultWindow(book) : { kind })}
          />
          {base.kind === 'window' && <WindowChoice book={book} days={base.days} onChoose={choose} />}
          <p className={styles.hint}>{t(`shell:scope.${hints[base.kind]}`)}</p>
          <p className={styles.hint}>{t('shell:scope.notSaved')}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function defaultWindow(book: BookSummary): Base {
  if (book.settings.base.kind === 'window') return book.settings.base;
  return { kind: 'window', days: book.proposedWindow?.days ?? DEFAULT_WINDOW_DAYS };
}

interface WindowChoiceProps {
  book: BookSummary;
  days: number;
  onChoose: (base: Base) => void;
}

function WindowChoice({ book, days, onChoose }: WindowChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const proposed = book.proposedWindow;
  const choices = [...new Set([...usualWindows, days, proposed?.days ?? DEFAULT_WINDOW_DAYS])].sort(
    (left, right) => left - right,
  );
  const label = (choice: number) => {
    const text = t('shell:scope.windowDays', { count: choice });
    return choice === proposed?.days ? `${text} · ${t('shell:scope.proposedMark')}` : text;
  };
  return (
    <>
      <Select
        aria-label={t('shell:scope.baseWindow')}
        data={choices.map((choice) => ({ value: String(choice), label: label(choice) }))}
        value={String(days)}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => value !== null && onChoose({ kind: 'window', days: Number(value) })}
      />
      {proposed !== null && (
        <p className={styles.hint}>
          {t('shell:scope.proposed', {
            window: format.count(proposed.days),
            gap: format.count(proposed.gapDays),
            gaps: format.count(proposed.gapCount),
          })}
        </p>
      )}
    </>
  );
}
