import { useTranslation } from 'react-i18next';
import { formulaTokens, type FormulaForm, type FormulaToken } from '@shared/metrics/formula-text';
import { bareValue } from '@shared/format/formula';
import { useFormat } from '../format/use-format';
import { setFormula, type FormulaPart } from './formula-parts';
import styles from './formula.module.css';

type InputToken = Extract<FormulaToken, { readonly kind: 'input' }>;
type Print = (input: InputToken) => string;

interface FormulaProps {
  form: FormulaForm;
  /** What an input is called; as the catalogue's words say when left out. */
  nameOf?: (input: string) => string;
  /** The numbers to print in place of the names; an input without a number keeps its name. */
  inputs?: Readonly<Record<string, number>>;
  /** Printed after an equals sign. */
  result?: string;
}

/** A metric's formula, set with fraction bars: in words, or with its numbers. */
export function Formula({ form, inputs, result, nameOf }: FormulaProps) {
  const print = usePrint(nameOf);
  const tokens = formulaTokens(form, inputs);
  const spoken = tokens.map((token) => spokenText(token, print)).join(' ');
  return (
    <div
      className={inputs === undefined ? styles.formula : `${styles.formula} ${styles.worked}`}
      role="math"
      aria-label={result === undefined ? spoken : `${spoken} = ${result}`}
    >
      <span className={styles.row} aria-hidden="true">
        <Parts parts={setFormula(tokens)} print={print} />
        {result !== undefined && (
          <>
            <span className={styles.operator}>=</span>
            <strong>{result}</strong>
          </>
        )}
      </span>
    </div>
  );
}

function usePrint(nameOf: FormulaProps['nameOf']): Print {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ id, unit, value }) => {
    if (value === null) return nameOf === undefined ? t(`metric:input.${id}`) : nameOf(id);
    return bareValue(value, unit, format);
  };
}

function spokenText(token: FormulaToken, print: Print): string {
  switch (token.kind) {
    case 'input':
      return print(token);
    case 'number':
    case 'operator':
      return token.text;
    case 'open':
      return '(';
    case 'close':
      return ')';
  }
}

interface PartsProps {
  parts: readonly FormulaPart[];
  print: Print;
}

function Parts({ parts, print }: PartsProps) {
  // A formula's parts are told apart by nothing but their place, which never changes.
  return parts.map((part, place) => <Part key={`${place}-${part.kind}`} part={part} print={print} />);
}

function Part({ part, print }: { part: FormulaPart; print: Print }) {
  switch (part.kind) {
    case 'text':
      return <span className={/^\d/.test(part.text) ? styles.input : styles.operator}>{part.text}</span>;
    case 'input':
      return <span className={styles.input}>{print(part.input)}</span>;
    case 'group':
      return (
        <span className={styles.row}>
          <span className={styles.operator}>(</span>
          <Parts parts={part.parts} print={print} />
          <span className={styles.operator}>)</span>
        </span>
      );
    case 'fraction':
      return (
        <span className={styles.fraction}>
          <span className={styles.row}>
            <Parts parts={part.top} print={print} />
          </span>
          <span className={styles.row}>
            <Parts parts={part.bottom} print={print} />
          </span>
        </span>
      );
    case 'power':
      return (
        <span className={styles.power}>
          <Part part={part.base} print={print} />
          <sup className={styles.exponent}>
            <Parts parts={part.exponent} print={print} />
          </sup>
        </span>
      );
  }
}
