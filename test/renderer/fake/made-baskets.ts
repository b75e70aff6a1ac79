import type { BasketRuleDetail, BasketTable, ProductRef } from '@shared/contract/basket-views';
import { associationRules, ruleOf } from '@shared/stats/association-rules';
import { basketItems } from '@shared/stats/basket-items';
import { wilsonInterval } from '@shared/stats/wilson-interval';

/** The baskets of the definitions. */
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
const names = [...new Set(nine.flat())];

/** Product ids are places from 1. */
const products: readonly ProductRef[] = names.map((label, place) => ({
  id: place + 1,
  code: '',
  label,
  category: '',
}));

const holding = (ids: readonly number[]) =>
  nine.filter((basket) => ids.every((id) => basket.includes(names[id - 1] ?? ''))).length;

export function madeBasketTable(minSupport = 2 / 9, minConfidence = 0.25, maxItems = 3): BasketTable {
  const found = associationRules(
    basketItems(nine.map((basket) => basket.map((name) => names.indexOf(name)))),
    {
      minSupport,
      minConfidence,
      maxItems,
    },
  );
  return {
    span: { start: '2024-01-01', end: '2024-07-01' },
    baskets: 9,
    tillBaskets: 1,
    customers: 8,
    minSupport,
    minCount: Math.ceil(minSupport * 9),
    supportBy: minSupport === 2 / 9 ? 'proposed' : 'asked',
    minConfidence,
    maxItems,
    lines: { all: 30, inBaskets: 27, withoutProduct: 3, credited: 0, noPurchase: 0, unknownOrder: 0 },
    rules: found.map((rule) => ({
      ...rule,
      antecedent: rule.antecedent.map((item) => item + 1),
      consequent: rule.consequent + 1,
    })),
    products,
  };
}

export function madeBasketRule(antecedent: readonly number[], consequent: number): BasketRuleDetail {
  const counts = {
    both: holding([...antecedent, consequent]),
    withAntecedent: holding(antecedent),
    withConsequent: holding([consequent]),
    baskets: 9,
  };
  return {
    rule: ruleOf({ antecedent, consequent, ...counts }),
    products: products.filter(({ id }) => id === consequent || antecedent.includes(id)),
    interval: wilsonInterval(counts.both, counts.withAntecedent),
    customers: { both: counts.both, antecedent: counts.withAntecedent, offer: 1 },
    tillBaskets: { both: 0, antecedent: 1 },
    orders: [],
  };
}
