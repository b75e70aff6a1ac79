import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormulaInput } from '@shared/metrics/metric';
import type { Unit } from '@shared/metrics/unit';
import type { NumberProblem } from '../../format/parse-number';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import styles from './calculator.module.css';
import { readEntry, shownText, type Customs, type Entry } from './entries';

interface NumberFieldProps {
  input: FormulaInput;
  /** The input's name in formulas where left out. */
  label?: string;
  entry: Entry | undefined;
  customs: Customs;
  onType: (text: string) => void;
}

/** A number to be typed or pasted as the language writes it; what cannot be read is said, not guessed. */
export function NumberField({ input, label, entry, customs, onType }: NumberFieldProps) {
  const { t } = useTranslation();
  const unit = useUnitMark(input.unit);
  const problem = useProblemText(customs);
  const read = readEntry(entry, input, customs);
  return (
    <TextInput
      className={styles.field}
      label={label ?? t(`metric:input.${input.id}`)}
      value={shownText(entry, input, customs)}
      error={read !== null && !read.ok ? problem(read.error) : undefined}
      rightSection={unit === null ? undefined : <span className={styles.unit}>{unit}</span>}
      rightSectionWidth={unit === null ? undefined : 20 + unit.length * 9}
      rightSectionPointerEvents="none"
      inputMode="decimal"
      autoComplete="off"
      data-testid={`input-${input.id}`}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** What stands at the end of a field. Without a book an amount has no currency; other units are in the name. */
function useUnitMark(unit: Unit): string | null {
  const { currency } = useFormat();
  const hasBook = useBook() !== null;
  if (unit === 'ratio') return '%';
  return unit === 'money' && hasBook ? currency : null;
}

function useProblemText({ moneyDecimals }: Customs): (problem: NumberProblem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (problem) =>
    t(`calculator:problem.${problem}`, { count: moneyDecimals, example: format.number(1234.5, 1) });
}
