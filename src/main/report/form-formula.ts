import { formulaTokens, type FormulaToken } from '@shared/metrics/formula-text';
import type { Form } from '@shared/metrics/metric';

/** A formula of a metric as a spreadsheet computes it. */
export interface SheetFormula {
  readonly expression: string;
  /** What it divides by, the inner ones first: none of them may be 0. */
  readonly divisors: readonly string[];
}

const operators = { '+': '+', '−': '-', '×': '*', '/': '/', '^': '^' } as const;

/**
 * @param cell the cell that holds an input
 * @example formFormula(customerChurnRate.forms[0], (id) => ({ lost: 'B4', opening: 'B5' })[id]) // => { expression: 'B4/B5', divisors: ['B5'] }
 */
export function formFormula(form: Form, cell: (input: string) => string): SheetFormula {
  const divisors: string[] = [];
  const expression = compile(formulaTokens(form), cell, divisors);
  return { expression, divisors: [...new Set(divisors)] };
}

/** The parts of a form that is one number divided by another; null where it is something else. */
export function fractionOf(
  form: Form,
  cell: (input: string) => string,
): { readonly numerator: string; readonly denominator: string } | null {
  const tokens = formulaTokens(form);
  const places = topLevel(tokens).filter((place) => tokens[place]?.kind === 'operator');
  const [place] = places;
  const token = place === undefined ? undefined : tokens[place];
  if (places.length !== 1 || place === undefined || token?.kind !== 'operator' || token.text !== '/')
    return null;
  return {
    numerator: compile(tokens.slice(0, place), cell, []),
    denominator: compile(tokens.slice(place + 1), cell, []),
  };
}

function compile(
  tokens: readonly FormulaToken[],
  cell: (input: string) => string,
  divisors: string[],
): string {
  let text = '';
  tokens.forEach((token, place) => {
    text += tokenText(token, cell);
    if (token.kind !== 'operator' || token.text !== '/') return;
    const divisor = operandAfter(tokens, place);
    if (divisor.some(({ kind }) => kind === 'input')) {
      // What stands inside has to be told first: the divisor itself may divide.
      const inner: string[] = [];
      const whole = compile(divisor, cell, inner);
      divisors.push(...inner, whole);
    }
  });
  return text;
}

function tokenText(token: FormulaToken, cell: (input: string) => string): string {
  switch (token.kind) {
    case 'input':
      return cell(token.id);
    case 'number':
      return token.text;
    case 'operator':
      return operators[token.text];
    case 'open':
      return '(';
    case 'close':
      return ')';
  }
}

/** What an operator stands before: a number, a name or a group, with its power. */
function operandAfter(tokens: readonly FormulaToken[], place: number): readonly FormulaToken[] {
  let end = primaryEnd(tokens, place + 1);
  const next = tokens[end];
  if (next?.kind === 'operator' && next.text === '^') end = primaryEnd(tokens, end + 1);
  return tokens.slice(place + 1, end);
}

function primaryEnd(tokens: readonly FormulaToken[], from: number): number {
  let depth = 0;
  let place = from;
  do {
    const kind = tokens[place]?.kind;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    place += 1;
  } while (depth > 0 && place < tokens.length);
  return place;
}

/** Places outside of all parentheses. */
function topLevel(tokens: readonly FormulaToken[]): readonly number[] {
  let depth = 0;
  return tokens.flatMap(({ kind }, place) => {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    return depth === 0 && kind !== 'close' ? [place] : [];
  });
}
