import { Button, Popover, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookSummary } from '@shared/contract/views';
import { addDays, isoDay, parseIsoDay, type Day } from '@shared/model/day';
import { parsePeriod, type Period, type PeriodUnit } from '@shared/model/period';
import { useFormat } from '../format/use-format';
import { changeUnit } from './default-scope';
import styles from './frame.module.css';
import { periodPresets } from './period-presets';
import { useScope } from './scope-context';

type CalendarUnit = Exclude<PeriodUnit, 'range'>;

interface PeriodPickerProps {
  book: BookSummary;
  dataThrough: Day;
}

/** The period in words; opens the choice of unit, of presets and of any range of days. */
export function PeriodPicker({ book, dataThrough }: PeriodPickerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope, setScope } = useScope();
  const [opened, setOpened] = useState(false);
  const period = parsePeriod(scope.period, book.settings);
  const choose = (text: string) => {
    setScope({ ...scope, period: text });
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus width={420}>
      <Popover.Target>
        <UnstyledButton
          className={styles.picker}
          data-testid="period-picker"
          aria-label={`${t('shell:scope.period')}: ${format.period(scope.period)}`}
          onClick={() => setOpened((open) => !open)}
        >
          <span>{format.period(scope.period)}</span>
          <IconSelector size={14} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.popover}>
          <SegmentedControl
            fullWidth
            aria-label={t('shell:scope.unitLabel')}
            data={unitsOf(book).map((unit) => ({ value: unit, label: t(`shell:scope.unit.${unit}`) }))}
            value={period?.unit ?? 'range'}
            onChange={(unit) =>
              setScope({ ...scope, period: changeUnit(scope.period, unit as CalendarUnit, book.settings) })
            }
          />
          <Presets book={book} dataThrough={dataThrough} current={scope.period} onChoose={choose} />
          {period !== null && <RangeForm key={scope.period} period={period} onChoose={choose} />}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A fiscal year that is the calendar year is one choice, not two. */
function unitsOf(book: BookSummary): readonly CalendarUnit[] {
  const units: CalendarUnit[] = ['week', 'month', 'quarter', 'year'];
  return book.settings.fiscalYearStart === 1 ? units : [...units, 'fiscalYear'];
}

interface PresetsProps extends PeriodPickerProps {
  current: string;
  onChoose: (period: string) => void;
}

function Presets({ book, dataThrough, current, onChoose }: PresetsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.presets} role="radiogroup" aria-label={t('shell:scope.period')}>
      {periodPresets(book, dataThrough).map(([name, text]) => (
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={text === current}
          className={styles.preset}
          onClick={() => onChoose(text)}
        >
          <span>{t(`shell:scope.preset.${name}`)}</span>
          <span>{format.periodShort(text)}</span>
        </button>
      ))}
    </div>
  );
}

interface RangeFormProps {
  period: Period;
  onChoose: (period: string) => void;
}

/** Any range of days, typed: a text field reads the same in every country. */
function RangeForm({ period, onChoose }: RangeFormProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(isoDay(period.start));
  const [to, setTo] = useState(isoDay(addDays(period.end, -1)));
  const [asked, setAsked] = useState(false);
  const start = parseIsoDay(from);
  const last = parseIsoDay(to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (start !== null && last !== null && start <= last) onChoose(`${from}..${to}`);
  };
  const problem = (day: Day | null) => (asked && day === null ? t('shell:scope.badDay') : null);
  const backwards = asked && start !== null && last !== null && last < start;
  return (
    <form className={styles.range} onSubmit={submit}>
      <TextInput
        label={t('shell:scope.from')}
        placeholder={t('shell:scope.dayForm')}
        value={from}
        error={problem(start)}
        onChange={(event) => setFrom(event.currentTarget.value.trim())}
      />
      <TextInput
        label={t('shell:scope.to')}
        placeholder={t('shell:scope.dayForm')}
        value={to}
        error={backwards ? t('shell:scope.badRange') : problem(last)}
        onChange={(event) => setTo(event.currentTarget.value.trim())}
      />
      <Button type="submit" variant="default" className={styles.wide}>
        {t('common:action.apply')}
      </Button>
    </form>
  );
}
