import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketCount, basketItems, type BasketItems } from '@shared/stats/basket-items';
import { associationRules } from '@shared/stats/association-rules';
import { frequentSets } from '@shared/stats/frequent-sets';
import { dataFile } from '../../helpers/data-folder';

const groceries = dataFile('baskets/groceries.csv');

/** Baskets of names as baskets of numbers, with the names by number. */
function numbered(lines: readonly (readonly string[])[]): {
  baskets: BasketItems;
  names: string[];
} {
  const names = [...new Set(lines.flat())];
  const numbers = new Map(names.map((name, index) => [name, index]));
  const baskets = lines.map((line) => [...new Set(line)].map((name) => numbers.get(name) ?? -1));
  return { baskets: basketItems(baskets), names };
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
    const [rule] = associationRules(basketItems([[0, 1], [1]]), {
      minSupport: 0.5,
      minConfidence: 1,
      maxItems: 2,
    });
    expect(rule).toMatchObject({ antecedent: [0], consequent: 1, confidence: 1, conviction: null });
  });

  it('finds no rule where there is no basket', () => {
    expect(associationRules(basketItems([]), { minSupport: 0.1, minConfidence: 0, maxItems: 3 })).toEqual([]);
  });

  const anyBaskets = fc.array(fc.uniqueArray(fc.nat(6), { maxLength: 7 }), { maxLength: 25 });

  /** Every set of 1 … size items out of seven, tried one by one. */
  function everySet(size: number): number[][] {
    if (size === 0) return [[]];
    return everySet(size - 1).flatMap((set) =>
      [0, 1, 2, 3, 4, 5, 6].filter((item) => item > (set.at(-1) ?? -1)).map((item) => [...set, item]),
    );
  }

  it('counts every set as a naive count does, and leaves none out', () => {
    fc.assert(
      fc.property(
        anyBaskets,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (baskets, minCount, maxSize) => {
          const naive = Array.from({ length: maxSize }, (_, size) => everySet(size + 1))
            .flat()
            .map((items) => ({
              items,
              count: baskets.filter((own) => items.every((item) => own.includes(item))).length,
            }))
            .filter(({ count }) => count >= minCount);
          const sets = frequentSets(basketItems(baskets), { minCount, maxSize }) ?? [];
          const text = (set: { items: readonly number[]; count: number }) => JSON.stringify(set);
          expect(sets.map(text).toSorted()).toEqual(naive.map(text).toSorted());
        },
      ),
    );
  });

  it('gives up beyond the number of sets that it may find, and not before', () => {
    const baskets = basketItems([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(frequentSets(baskets, { minCount: 2, maxSize: 3, maxSets: 7 })).toHaveLength(7);
    expect(frequentSets(baskets, { minCount: 2, maxSize: 3, maxSets: 6 })).toBeNull();
  });

  it('every rule has the measures of the definitions, reckoned from the baskets themselves', () => {
    fc.assert(
      fc.property(anyBaskets, (baskets) => {
        const share = (items: readonly number[]) =>
          baskets.filter((own) => items.every((item) => own.includes(item))).length / baskets.length;
        for (const rule of associationRules(basketItems(baskets), {
          minSupport: 0.05,
          minConfidence: 0,
          maxItems: 3,
        })) {
          const { antecedent, consequent } = rule;
          const [both, left, right] = [
            share([...antecedent, consequent]),
            share(antecedent),
            share([consequent]),
          ];
          expect(rule.support).toBeCloseTo(both, 12);
          expect(rule.confidence).toBeCloseTo(both / left, 12);
          expect(rule.lift).toBeCloseTo(both / left / right, 12);
          expect(rule.leverage).toBeCloseTo(both - left * right, 12);
          expect(rule.conviction ?? -1).toBeCloseTo(both === left ? -1 : (1 - right) / (1 - both / left), 9);
        }
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
    expect([basketCount(baskets), names.length]).toEqual([9835, 169]);
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
