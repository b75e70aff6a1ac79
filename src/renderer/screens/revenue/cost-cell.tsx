import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { currencyDecimals } from '@shared/model/money';
import { numberEntry } from '../../format/number-entry';
import { parseNumber } from '../../format/parse-number';
import { useFormat } from '../../format/use-format';
import styles from './revenue.module.css';

interface CostCellProps {
  label: string;
  /** Minor units; null: not entered. */
  amount: number | null;
  place: { readonly row: number; readonly column: number };
  onSave: (amount: number | null) => void;
  /** Several cells of a spreadsheet at once, from this cell down and to the right. */
  onPaste: (cells: readonly (readonly string[])[]) => void;
}

/** One amount, typed as in a spreadsheet: Enter and the arrows save and go on, Esc takes back, what cannot be read stays and is said. */
export function CostCell({ label, amount, place, onSave, onPaste }: CostCellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { readAmount, entryOf } = useAmounts();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readAmount(typed);
  const problem = read !== null && !read.ok ? t('revenue:costs.wrong', { example: entryOf(123_450) }) : null;
  const commit = () => {
    if (read === null || !read.ok) return;
    setTyped(null);
    if (read.value !== amount) onSave(read.value);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setTyped(null);
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const table = event.currentTarget.closest('table');
    const next = table?.querySelector<HTMLInputElement>(
      `input[data-row="${place.row + step}"][data-column="${place.column}"]`,
    );
    if (next) next.focus();
    else commit();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData
      .getData('text')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    if (lines.length === 1 && !lines[0]?.includes('\t')) return;
    event.preventDefault();
    setTyped(null);
    onPaste(lines.map((line) => line.split('\t')));
  };
  return (
    <>
      <input
        className={styles.cell}
        aria-label={label}
        aria-invalid={problem !== null}
        title={problem ?? undefined}
        inputMode="decimal"
        autoComplete="off"
        data-row={place.row}
        data-column={place.column}
        value={typed ?? (amount === null ? '' : format.money(amount, { currencyDisplay: 'none' }))}
        onFocus={(event) => {
          setTyped(amount === null ? '' : entryOf(amount));
          event.currentTarget.select();
        }}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={keys}
        onPaste={paste}
      />
      {problem !== null && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

type ReadAmount = { readonly ok: true; readonly value: number | null } | { readonly ok: false };

/** Costs as they are typed and read in the language of the page; below zero there are none. */
export function useAmounts(): {
  readonly readAmount: (text: string) => ReadAmount;
  readonly entryOf: (amount: number) => string;
} {
  const { language, currency } = useFormat();
  const decimals = currencyDecimals(currency);
  return {
    entryOf: (amount) => numberEntry(amount, 'money', language, decimals),
    readAmount: (text) => {
      if (text.trim() === '') return { ok: true, value: null };
      const read = parseNumber(text, 'money', language, decimals);
      return read.ok && read.value >= 0 ? { ok: true, value: read.value } : { ok: false };
    },
  };
}
