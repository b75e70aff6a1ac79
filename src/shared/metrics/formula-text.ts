import { assert } from '../base/assert';
import { decimalText } from '../model/money';
import type { Form, Inputs } from './metric';
import type { Unit } from './unit';

/** What a formula is written with. */
export type FormulaForm = Pick<Form, 'id' | 'inputs' | 'formula'>;

/** A piece of a formula. Operators are typographic (`−`, `×`); whoever prints them sets the spaces. */
export type FormulaToken =
  | { readonly kind: 'input'; readonly id: string; readonly unit: Unit; readonly value: number | null }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: '+' | '−' | '×' | '/' | '^' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

/**
 * A form's formula in pieces, with the numbers where they are known: what a page sets and formats itself.
 *
 * @example formulaTokens(customerChurnRate.forms[0], { lost: 50 })[0] // => { kind: 'input', id: 'lost', unit: 'count', value: 50 }
 */
export function formulaTokens(form: FormulaForm, inputs: Inputs = {}): readonly FormulaToken[] {
  const pieces = form.formula.match(/\{\w+\}|\d+|[()+−×/^]|\s+|./gu) ?? [];
  return pieces.filter((piece) => piece.trim() !== '').map((piece) => tokenOf(piece, form, inputs));
}

/**
 * The formula with the inputs' names, in plain characters.
 *
 * @example formulaText(customerRetentionRate.forms[0]) // => '(closing - gained) / opening'
 */
export function formulaText(form: Form, nameOf: (id: string) => string = (id) => id): string {
  return join(formulaTokens(form), ({ id }) => nameOf(id));
}

/**
 * The formula with the numbers in it, the same in every language; money as a decimal.
 *
 * @example substitutedText(customerRetentionRate.forms[0], { closing: 60, gained: 20, opening: 50 }, 2) // => '(60 - 20) / 50'
 */
export function substitutedText(form: Form, inputs: Inputs, decimals: number): string {
  return join(formulaTokens(form, inputs), ({ id, unit, value }) =>
    value === null ? id : plainNumber(value, unit, decimals),
  );
}

function tokenOf(piece: string, form: FormulaForm, inputs: Inputs): FormulaToken {
  if (piece === '(') return { kind: 'open' };
  if (piece === ')') return { kind: 'close' };
  if (piece === '+' || piece === '−' || piece === '×' || piece === '/' || piece === '^')
    return { kind: 'operator', text: piece };
  if (/^\d+$/.test(piece)) return { kind: 'number', text: piece };
  const input = form.inputs.find(({ id }) => piece === `{${id}}`);
  assert(input !== undefined, `the formula of ${form.id} holds ${piece}, which is no input`);
  return { kind: 'input', id: input.id, unit: input.unit, value: inputs[input.id] ?? null };
}

function join(
  tokens: readonly FormulaToken[],
  inputText: (token: Extract<FormulaToken, { kind: 'input' }>) => string,
): string {
  let text = '';
  for (const token of tokens) {
    if (token.kind === 'operator') text += ` ${plainOperators[token.text]} `;
    else if (token.kind === 'open') text += '(';
    else if (token.kind === 'close') text += ')';
    else text += token.kind === 'number' ? token.text : inputText(token);
  }
  return text;
}

const plainOperators = { '+': '+', '−': '-', '×': '*', '/': '/', '^': '^' } as const;

/** Six significant decimals are enough to follow a reckoning; whole numbers stay whole. */
function plainNumber(value: number, unit: Unit, decimals: number): string {
  if (Number.isSafeInteger(value)) return unit === 'money' ? decimalText(value, decimals) : String(value);
  const scaled = unit === 'money' ? value / 10 ** decimals : value;
  return String(Number(scaled.toFixed(6)));
}
