import { compileFunction } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyForm } from '@shared/metrics/apply-form';
import { catalogue } from '@shared/metrics/catalogue';
import { formulaText, formulaTokens, substitutedText } from '@shared/metrics/formula-text';
import { formulaInputs } from '@shared/metrics/formula-inputs';
import type { Form } from '@shared/metrics/metric';
import { metric } from '../../helpers/facts';

const forms = catalogue.flatMap(({ id, forms: all }) =>
  all.map((form) => ({ name: `${id} ${form.id}`, form })),
);

function reckon(expression: string): unknown {
  return compileFunction(`return ${expression.replaceAll('^', '**')};`)();
}

function anyInputs(form: Form): fc.Arbitrary<Record<string, number>> {
  return fc.record(
    Object.fromEntries(
      form.inputs.map(({ id, unit }) => [
        id,
        unit === 'ratio' ? fc.constantFrom(0.05, 0.25, 1) : fc.integer({ min: 0, max: 500 }),
      ]),
    ),
  ) as fc.Arbitrary<Record<string, number>>;
}

describe('a formula in text', () => {
  it('with the numbers of 2011-Q3 is (2151 - 956) / 1969', () => {
    const [form] = metric('customerRetentionRate').forms;
    expect(formulaText(form)).toBe('(closing - gained) / opening');
    expect(formulaText(form, (id) => id[0]?.toUpperCase() ?? '')).toBe('(C - G) / O');
    expect(substitutedText(form, { closing: 2151, gained: 956, opening: 1969 }, 2)).toBe(
      '(2151 - 956) / 1969',
    );
  });

  it('prints money as a decimal, other numbers with six decimals at most, missing ones by name', () => {
    const [form] = metric('customerLifetimeValue').forms;
    expect(substitutedText(form, { averageOrderValue: 123450, ordersPerMonth: 2 / 3 }, 2)).toBe(
      '1234.50 * 0.666667 * lifespan',
    );
    expect(substitutedText(form, { averageOrderValue: 100 / 3, ordersPerMonth: 2, lifespan: 24 }, 2)).toBe(
      '0.333333 * 2 * 24',
    );
  });

  it.each(forms)('$name says what it reckons: the printed numbers give the value', ({ form }) => {
    fc.assert(
      fc.property(anyInputs(form), (inputs) => {
        const outcome = applyForm(form, inputs);
        if ('reason' in outcome) return;
        expect(reckon(substitutedText(form, inputs, 0))).toBeCloseTo(outcome.value, 6);
      }),
    );
  });

  it.each(forms)('$name names each input that its value is made of, and no other', ({ form }) => {
    const named = formulaTokens(form).flatMap((token) => (token.kind === 'input' ? [token.id] : []));
    const valued = form.inputs.filter(({ id }) => form.intervalInputs?.includes(id) !== true);
    expect(new Set(named)).toEqual(new Set(valued.map((input) => input.id)));
    for (const input of form.inputs) expect(Object.values(formulaInputs)).toContain(input);
  });
});
