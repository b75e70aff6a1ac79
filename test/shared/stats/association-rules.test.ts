import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { associationRules } from '@shared/stats/association-rules';
import { frequentSets } from '@shared/stats/frequent-sets';
import { dataFile } from '../../helpers/data-folder';

const groceries = dataFile('baskets/groceries.csv');

/** Baskets of names as baskets of numbers, with the names by number. */
function numbered(lines: readonly (readonly string[])[]): { baskets: number[][]; names: string[] } {
  const names = [...new Set(lines.flat())];
  const numbers = new Map(names.map((name, index) => [name, index]));
  const baskets = lines.map((line) => [...new Set(line)].map((name) => numbers.get(name) ?? -1));
  return { baskets: baskets.map((basket) => basket.toSorted((a, b) => a - b)), names };
}

const nine = [
  'tomato ribs egg',
  'tomato eggplant',
  'egg socks',
  'tomato ribs eggplant',
  'tomato ribs socks yogurt',
  'egg eggplant yogurt',
  'ribs egg eggplant',
  'potato egg socks',
  'tomato ribs shoes potato',
].map((basket) => basket.split(' '));

describe('association rules', () => {
  it('worked example of the definitions: tomato → ribs has support 4/9, confidence 0.8, lift 1.44', () => {
    const { baskets, names } = numbered(nine);
    const rule = associationRules(baskets, { minSupport: 0.3, minConfidence: 0.5, maxItems: 2 }).find(
      ({ antecedent, consequent }) => names[antecedent[0] ?? -1] === 'tomato' && names[consequent] === 'ribs',
    );
    expect(rule).toMatchObject({
      both: 4,
      withAntecedent: 5,
      withConsequent: 5,
      baskets: 9,
      confidence: 0.8,
    });
    expect(rule?.support).toBe(4 / 9);
    expect(rule?.lift).toBeCloseTo(1.44, 12);
    expect(rule?.leverage).toBeCloseTo(4 / 9 - 25 / 81, 12);
    expect(rule?.conviction).toBeCloseTo((1 - 5 / 9) / 0.2, 12);
  });

  it('has no conviction where a rule has no exception, instead of infinity', () => {
    const [rule] = associationRules([[0, 1], [1]], { minSupport: 0.5, minConfidence: 1, maxItems: 2 });
    expect(rule).toMatchObject({ antecedent: [0], consequent: 1, confidence: 1, conviction: null });
  });

  it('finds no rule where there is no basket', () => {
    expect(associationRules([], { minSupport: 0.1, minConfidence: 0, maxItems: 3 })).toEqual([]);
  });

  it('counts every set as a naive count does', () => {
    const basket = fc.uniqueArray(fc.nat(6), { maxLength: 7 }).map((items) => items.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(basket, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (baskets, least) => {
        const sets = frequentSets(baskets, least, 3);
        for (const { items, count } of sets) {
          const naive = baskets.filter((own) => items.every((item) => own.includes(item))).length;
          expect([naive, naive >= least]).toEqual([count, true]);
        }
        const pairs = sets.filter(({ items }) => items.length === 2).length;
        let naivePairs = 0;
        for (let a = 0; a <= 6; a += 1) {
          for (let b = a + 1; b <= 6; b += 1) {
            if (baskets.filter((own) => own.includes(a) && own.includes(b)).length >= least) naivePairs += 1;
          }
        }
        expect(pairs).toBe(naivePairs);
      }),
    );
  });
});

describe.skipIf(groceries === null)('groceries of the R package arules', () => {
  const lines = () =>
    readFileSync(groceries ?? '', 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(',').map((item) => item.trim()));

  it('9,835 baskets, 169 items; 463 rules at support 0.006 and confidence 0.25', () => {
    const { baskets, names } = numbered(lines());
    expect([baskets.length, names.length]).toEqual([9835, 169]);
    expect(associationRules(baskets, { minSupport: 0.006, minConfidence: 0.25, maxItems: 10 })).toHaveLength(
      463,
    );
  });

  it('410 rules at support 0.001 and confidence 0.8; the best lift is 11.235 of {liquor, red/blush wine} → bottled beer', () => {
    const { baskets, names } = numbered(lines());
    const rules = associationRules(baskets, { minSupport: 0.001, minConfidence: 0.8, maxItems: 10 });
    const [best] = rules;
    expect(rules).toHaveLength(410);
    expect(best?.lift).toBeCloseTo(11.235, 3);
    expect([best?.antecedent.map((item) => names[item]).toSorted(), names[best?.consequent ?? -1]]).toEqual([
      ['liquor', 'red/blush wine'],
      'bottled beer',
    ]);
  });
});
