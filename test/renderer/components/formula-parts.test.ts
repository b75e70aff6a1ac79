import { describe, expect, it } from 'vitest';
import { setFormula, type FormulaPart } from '@renderer/components/formula-parts';
import { catalogue } from '@shared/metrics/catalogue';
import { formulaTokens } from '@shared/metrics/formula-text';
import type { Form } from '@shared/metrics/metric';
import { formulaInputs } from '@shared/metrics/formula-inputs';

/** A set formula on one line: `[top | bottom]` is a fraction, `a ^ [b]` a power. */
function drawn(parts: readonly FormulaPart[]): string {
  return parts.map(drawnPart).join(' ');
}

function drawnPart(part: FormulaPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'input':
      return part.input.id;
    case 'group':
      return `(${drawn(part.parts)})`;
    case 'fraction':
      return `[${drawn(part.top)} | ${drawn(part.bottom)}]`;
    case 'power':
      return `${drawnPart(part.base)} ^ [${drawn(part.exponent)}]`;
  }
}

function set(formula: string): string {
  const form: Form = {
    id: 'made',
    inputs: Object.values(formulaInputs),
    formula,
    proportion: false,
    calculate: () => ({ value: 0 }),
  };
  return drawn(setFormula(formulaTokens(form)));
}

describe('A formula', () => {
  it('puts what is divided over a bar, without the parentheses the bar makes needless', () => {
    expect(set('({closing} − {gained}) / {opening}')).toBe('[closing − gained | opening]');
    expect(set('({lost} + {joinedAndLeft}) / ({opening} + {new})')).toBe(
      '[lost + joinedAndLeft | opening + new]',
    );
  });

  it('divides only the term before the bar, and by only the factor after it', () => {
    expect(set('{opening} − {kept} / {opening}')).toBe('opening − [kept | opening]');
    expect(set('{orders} × 12 / {buyers} × {years}')).toBe('[orders × 12 | buyers] × years');
    expect(set('{orders} / {buyers} / {months}')).toBe('[[orders | buyers] | months]');
  });

  it('keeps parentheses that no bar replaces', () => {
    expect(set('({new} + {lost}) × {years}')).toBe('(new + lost) × years');
  });

  it('raises exponents', () => {
    expect(set('1 / (1 − ({kept} / {opening}) ^ (1 / {months}))')).toBe(
      '[1 | 1 − ([kept | opening]) ^ [[1 | months]]]',
    );
  });

  it.each(catalogue.flatMap((metric) => metric.forms.map((form) => [metric.id, form] as const)))(
    'of %s loses none of its inputs when it is set',
    (_id, form) => {
      const text = drawn(setFormula(formulaTokens(form)));
      // What only the interval needs does not stand in the formula.
      const inFormula = form.inputs.filter(({ id }) => !(form.intervalInputs ?? []).includes(id));
      for (const input of inFormula) expect(text).toContain(input.id);
    },
  );
});
