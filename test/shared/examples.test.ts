import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>(
  '../../src/shared/{stats,model,ledger,metrics,risk}/*.ts',
  {
    eager: true,
  },
);
const sources = import.meta.glob<string>('../../src/shared/{stats,model,ledger,metrics,risk}/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const scope = Object.assign({}, ...Object.values(modules)) as Record<string, unknown>;
const examples = Object.entries(sources).flatMap(([path, source]) =>
  [...source.matchAll(/\* @example (.+?) \/\/ => (.+)$/gm)].map(([, expression = '', expected = '']) => ({
    file: path.replace('../../src/', ''),
    expression,
    expected,
  })),
);

function evaluate(expression: string): unknown {
  return compileFunction(`return (${expression});`, Object.keys(scope))(...Object.values(scope));
}

/** A decimal in an example is written with four digits; a whole number is compared to nine. */
function rounded(value: unknown, digits: number): unknown {
  if (typeof value === 'number') return Number(value.toFixed(digits));
  return Array.isArray(value) ? value.map((item) => rounded(item, digits)) : value;
}

describe('the examples in the docstrings hold', () => {
  it('there are some in every kind of module', () => {
    expect(examples.length).toBeGreaterThan(25);
    expect(Object.keys(sources).length).toBeGreaterThan(30);
  });

  it('no example is written in a form that this test does not see', () => {
    const written =
      Object.values(sources)
        .join('\n')
        .match(/@example/g) ?? [];
    expect(examples).toHaveLength(written.length);
  });

  it.each(examples)('$file: $expression => $expected', ({ expression, expected }) => {
    const digits = /\d\.\d/.test(expected) ? 4 : 9;
    expect(rounded(evaluate(expression), digits)).toEqual(rounded(evaluate(expected), digits));
  });
});
