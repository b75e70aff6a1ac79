import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tileMetrics } from '@shared/metrics/overview';
import type { Metric } from '@shared/metrics/metric';
import { currencyDecimals } from '@shared/model/money';
import type { BookSummary } from '@shared/contract/views';
import { numberEntry } from '../../format/number-entry';
import { parseNumber } from '../../format/parse-number';
import { useFormat } from '../../format/use-format';
import styles from './target-settings.module.css';
import { useSaving } from './use-saving';

/** For each figure of the overview a value to reach, and somebody else's to compare with, with its source. */
export function TargetSettings({ book }: { book: BookSummary }) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings:targets.figure')}</th>
            <th scope="col">{t('settings:targets.target')}</th>
            <th scope="col">{t('settings:targets.benchmark')}</th>
            <th scope="col">{t('settings:targets.source')}</th>
          </tr>
        </thead>
        <tbody>
          {tileMetrics.map((metric) => (
            <TargetRow key={metric.id} metric={metric} book={book} />
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{t('settings:targets.hint')}</p>
    </div>
  );
}

function TargetRow({ metric, book }: { metric: Metric; book: BookSummary }) {
  const { t } = useTranslation();
  const { saveBook } = useSaving();
  const { targets, benchmarks } = book.settings;
  const name = t(`metric:${metric.id}.name`);
  const target = targets[metric.id];
  const benchmark = benchmarks[metric.id];
  const label = t('settings:targets.saved', { name });
  const saveTarget = (value: number | null) =>
    void saveBook(label, book, { targets: withEntry(targets, metric.id, value) });
  const saveBenchmark = (value: number | null, source: string) =>
    void saveBook(label, book, {
      benchmarks: withEntry(benchmarks, metric.id, value === null ? null : { value, source }),
    });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <ValueField
          metric={metric}
          label={`${name}: ${t('settings:targets.target')}`}
          value={target ?? null}
          onCommit={saveTarget}
        />
      </td>
      <td>
        <ValueField
          metric={metric}
          label={`${name}: ${t('settings:targets.benchmark')}`}
          value={benchmark?.value ?? null}
          onCommit={(value) => saveBenchmark(value, benchmark?.source ?? '')}
        />
      </td>
      <td>
        <SourceField
          key={benchmark?.source}
          label={`${name}: ${t('settings:targets.source')}`}
          source={benchmark?.source ?? ''}
          disabled={benchmark === undefined}
          onCommit={(source) => saveBenchmark(benchmark?.value ?? null, source)}
        />
      </td>
    </tr>
  );
}

/** The entries with one set, or left out. */
function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  id: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  const others = Object.fromEntries(Object.entries(entries).filter(([key]) => key !== id));
  return value === null ? others : { ...others, [id]: value };
}

interface ValueFieldProps {
  metric: Metric;
  label: string;
  value: number | null;
  onCommit: (value: number | null) => void;
}

function ValueField({ metric: { unit }, label, value, onCommit }: ValueFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const decimals = currencyDecimals(format.currency);
  const saved = value === null ? '' : numberEntry(value, unit, format.language, decimals);
  const [draft, setDraft] = useState<{ readonly on: string; readonly text: string } | null>(null);
  const text = draft?.on === saved ? draft.text : saved;
  const read = text.trim() === '' ? null : parseNumber(text, unit, format.language, decimals);
  const isWrong = read !== null && !read.ok;
  const commit = () => {
    if (text === saved) return;
    if (read === null) onCommit(null);
    else if (read.ok) onCommit(read.value);
  };
  return (
    <TextInput
      aria-label={label}
      value={text}
      error={isWrong ? t('settings:targets.wrong') : undefined}
      rightSection={unit === 'ratio' ? <span aria-hidden="true">%</span> : undefined}
      rightSectionPointerEvents="none"
      styles={{ input: { textAlign: 'end' } }}
      autoComplete="off"
      onChange={(event) => setDraft({ on: saved, text: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

interface SourceFieldProps {
  label: string;
  source: string;
  disabled: boolean;
  onCommit: (source: string) => void;
}

function SourceField({ label, source, disabled, onCommit }: SourceFieldProps) {
  const [text, setText] = useState(source);
  const commit = () => {
    if (text.trim() !== source) onCommit(text.trim());
  };
  return (
    <TextInput
      aria-label={label}
      value={text}
      disabled={disabled}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(source);
      }}
    />
  );
}
