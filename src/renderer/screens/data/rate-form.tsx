import { Button, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateView } from '@shared/contract/views';
import { parseIsoDay } from '@shared/model/day';
import { currencyNames } from '../../format/currencies';
import { parsePositiveDecimal } from '../../format/parse-number';
import { useFormat } from '../../format/use-format';
import styles from './rates.module.css';
import { rateOfSameDay, useRateEquation, type NewRate } from './use-rate-changes';

interface RateFormProps {
  /** The currency to begin with, or ''. */
  currency: string;
  rates: readonly RateView[];
  busy: boolean;
  /** False: it failed, and what was typed stays. */
  onGive: (rate: NewRate) => Promise<boolean>;
}

/** A rate as people write it, kept as its digits; what it means stands beside it before it is given. */
export function RateForm({ currency: first, rates, busy, onGive }: RateFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [currency, setCurrency] = useState(first === '' ? null : first);
  const [rate, setRate] = useState('');
  const [fromDay, setFromDay] = useState('');
  const [asked, setAsked] = useState(false);
  const read = useRateProblem(rate);
  const dayProblem =
    fromDay.trim() === '' || parseIsoDay(fromDay.trim()) !== null ? null : t('data:rates.dayWrong');
  const given: NewRate | null =
    currency === null || read.value === null || dayProblem !== null
      ? null
      : { currency, rate: read.value, fromDay: fromDay.trim() === '' ? null : fromDay.trim() };
  const replaced = given === null ? null : rateOfSameDay(rates, given);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (given === null || !(await onGive(given))) return;
    setRate('');
    setFromDay('');
    setAsked(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} data-testid="rate-form">
      <Select
        label={t('data:rates.currency')}
        searchable
        data={currencyNames(format.language).filter(({ value }) => value !== format.currency)}
        value={currency}
        error={asked && currency === null ? t('data:rates.currencyMissing') : null}
        onChange={setCurrency}
      />
      <TextInput
        label={t('data:rates.rate', { currency: format.currency })}
        value={rate}
        inputMode="decimal"
        autoComplete="off"
        // Whoever asked for a currency is to type its rate next.
        autoFocus={first !== ''}
        error={rate !== '' || asked ? read.problem : null}
        styles={{ input: { textAlign: 'end' } }}
        data-testid="rate-value"
        onChange={(event) => setRate(event.currentTarget.value)}
      />
      <TextInput
        label={t('data:rates.since')}
        placeholder={t('shell:scope.dayForm')}
        value={fromDay}
        autoComplete="off"
        error={dayProblem}
        data-testid="rate-from"
        onChange={(event) => setFromDay(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} data-testid="rate-save">
        {t(replaced === null ? 'data:rates.add' : 'data:rates.replace')}
      </Button>
      <p className={styles.meaning} aria-live="polite" data-testid="rate-meaning">
        {given === null ? t('data:rates.fromHint') : <Meaning rate={given} replaced={replaced} />}
      </p>
    </form>
  );
}

interface RateProblem {
  readonly value: string | null;
  readonly problem: string | null;
}

function useRateProblem(text: string): RateProblem {
  const { t } = useTranslation();
  const format = useFormat();
  if (text.trim() === '') return { value: null, problem: t('data:rates.rateMissing') };
  const read = parsePositiveDecimal(text, format.language);
  if (read.ok) return { value: read.value, problem: null };
  return {
    value: null,
    problem: t(`data:rates.problem.${read.error}`, { example: format.decimal('1.0825') }),
  };
}

/** The rate as it was understood, so that a misplaced mark is seen before it counts. */
function Meaning({ rate, replaced }: { rate: NewRate; replaced: RateView | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const equation = useRateEquation()(rate);
  const since =
    rate.fromDay === null
      ? t('data:rates.fromEver')
      : t('data:rates.fromDay', { day: format.day(rate.fromDay) });
  return (
    <>
      {t('data:rates.means', { equation, since })}
      {replaced !== null && ` ${t('data:rates.replaces', { rate: format.decimal(replaced.rate) })}`}
    </>
  );
}
