import type { FormulaToken } from '@shared/metrics/formula-text';

type InputToken = Extract<FormulaToken, { readonly kind: 'input' }>;

/** A formula as it is set: what stands on the line, above and below a bar, and raised. */
export type FormulaPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'input'; readonly input: InputToken }
  | { readonly kind: 'group'; readonly parts: readonly FormulaPart[] }
  | {
      readonly kind: 'fraction';
      readonly top: readonly FormulaPart[];
      readonly bottom: readonly FormulaPart[];
    }
  | { readonly kind: 'power'; readonly base: FormulaPart; readonly exponent: readonly FormulaPart[] };

/**
 * Sets a formula: `(closing − gained) / opening` is one fraction. A division binds what is multiplied before
 * it and the one factor after it; the bar makes parentheses around either needless, as raising does around an
 * exponent.
 */
export function setFormula(tokens: readonly FormulaToken[]): readonly FormulaPart[] {
  return readExpression(tokens, 0).parts;
}

interface Reading<Result> {
  readonly parts: Result;
  /** Index of the token after the last one read. */
  readonly next: number;
}

function readExpression(tokens: readonly FormulaToken[], start: number): Reading<readonly FormulaPart[]> {
  const parts: FormulaPart[] = [];
  let termStart = 0;
  let next = start;
  for (;;) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'close') return { parts, next };
    if (token.kind === 'operator' && token.text === '/') {
      const divisor = readFactor(tokens, next + 1);
      const top = parts.splice(termStart);
      parts.push({ kind: 'fraction', top: withoutGroup(top), bottom: withoutGroup([divisor.parts]) });
      next = divisor.next;
    } else if (token.kind === 'operator') {
      parts.push({ kind: 'text', text: token.text });
      next += 1;
      if (token.text !== '×') termStart = parts.length;
    } else {
      const factor = readFactor(tokens, next);
      parts.push(factor.parts);
      next = factor.next;
    }
  }
}

/** A number, an input or a group, with its exponent where one follows. */
function readFactor(tokens: readonly FormulaToken[], at: number): Reading<FormulaPart> {
  const base = readPrimary(tokens, at);
  const sign = tokens[base.next];
  if (sign?.kind !== 'operator' || sign.text !== '^') return base;
  const exponent = readPrimary(tokens, base.next + 1);
  const power = { kind: 'power', base: base.parts, exponent: withoutGroup([exponent.parts]) } as const;
  return { parts: power, next: exponent.next };
}

function readPrimary(tokens: readonly FormulaToken[], at: number): Reading<FormulaPart> {
  const token = tokens[at];
  if (token?.kind === 'open') {
    const inner = readExpression(tokens, at + 1);
    return { parts: { kind: 'group', parts: inner.parts }, next: inner.next + 1 };
  }
  if (token?.kind === 'input') return { parts: { kind: 'input', input: token }, next: at + 1 };
  const text = token?.kind === 'number' || token?.kind === 'operator' ? token.text : '';
  return { parts: { kind: 'text', text }, next: at + 1 };
}

function withoutGroup(parts: readonly FormulaPart[]): readonly FormulaPart[] {
  const [only, more] = parts;
  return only?.kind === 'group' && more === undefined ? only.parts : parts;
}
