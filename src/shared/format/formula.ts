import type { FormulaToken } from '../metrics/formula-text';
import { formulaTokens } from '../metrics/formula-text';
import type { Form, Inputs } from '../metrics/metric';
import type { Unit } from '../metrics/unit';
import type { Format } from './format';

type InputToken = Extract<FormulaToken, { kind: 'input' }>;

/** The formula in words: every input by its name. */
export function namedFormula(form: Form, nameOf: (input: string) => string): string {
  return setFormula(formulaTokens(form), ({ id }) => nameOf(id));
}

/** The formula with its numbers in it, as the language writes them; an input that has none leaves a dash. */
export function numberedFormula(form: Form, inputs: Inputs, format: Format): string {
  return setFormula(formulaTokens(form, inputs), ({ value, unit }) =>
    value === null ? '—' : bareValue(value, unit, format),
  );
}

/** A number as it stands in a formula: the name of the input says its unit, so only percents keep theirs. */
export function bareValue(value: number, unit: Unit, format: Format): string {
  switch (unit) {
    case 'money':
      return format.money(Math.round(value), { currencyDisplay: 'none' });
    case 'ratio':
      return format.percent(value, 2);
    case 'count':
      return format.count(value);
    case 'number':
    case 'points':
    case 'days':
    case 'months':
      return format.number(value, 4);
  }
}

/** Spaces stand around operators and do not break before the operand that follows. */
function setFormula(tokens: readonly FormulaToken[], put: (token: InputToken) => string): string {
  return tokens.map((token) => setToken(token, put)).join('');
}

function setToken(token: FormulaToken, put: (token: InputToken) => string): string {
  switch (token.kind) {
    case 'input':
      return put(token);
    case 'number':
      return token.text;
    case 'operator':
      return ` ${token.text}\u00a0`;
    case 'open':
      return '(';
    case 'close':
      return ')';
  }
}
