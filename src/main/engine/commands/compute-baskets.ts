import { Fault } from '@shared/base/fault';
import type { BasketRule, BasketTable } from '@shared/contract/basket-views';
import type { AssociationRule } from '@shared/stats/association-rules';
import { dayNumber, isoDay } from '@shared/model/day';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { basketSpan, openBaskets, openRules, productRefs } from './open-baskets';

export interface ComputeBasketsInput {
  /** Share 0..1; without it one that fits the ledger is proposed. */
  readonly minSupport?: number | undefined;
  /** Share 0..1. */
  readonly minConfidence?: number | undefined;
  /** Items of antecedent and consequent together. */
  readonly maxItems?: number | undefined;
  /** The whole ledger when left out. */
  readonly period?: string | undefined;
}

/** What an analyst begins with: one in four baskets with the antecedent has the consequent; sets of up to four. */
export const defaultConfidence = 0.25;
export const defaultItems = 4;

/** The rules of what is bought together. */
export function computeBaskets({ session }: EngineContext, input: ComputeBasketsInput): BasketTable {
  const open = session.current();
  const { minConfidence = defaultConfidence, maxItems = defaultItems } = input;
  const period = input.period ?? null;
  const minSupport = input.minSupport ?? null;
  if (minSupport !== null) checkShare('minSupport', minSupport);
  checkShare('minConfidence', minConfidence);
  const baskets = openBaskets(open, period);
  const { rules, ...found } = openRules(open, period, { minSupport, minConfidence, maxItems });
  const span = basketSpan(open, period);
  return {
    ...found,
    span: span && { start: isoDay(dayNumber(span.start)), end: isoDay(dayNumber(span.end)) },
    tillBaskets: baskets.customers.reduce((count, customer) => count + (customer < 0 ? 1 : 0), 0),
    customers: countDistinct(baskets.customers, open.facts().index.customerCount),
    lines: baskets.lines,
    rules: rules.map((rule) => ruleById(open, rule)),
    products: productRefs(
      open,
      rules.flatMap(({ antecedent, consequent }) => [...antecedent, consequent]),
    ),
  };
}

/** Till baskets have no customer. */
function countDistinct(customers: Int32Array, customerCount: number): number {
  const seen = new Uint8Array(customerCount);
  let count = 0;
  for (let basket = 0; basket < customers.length; basket++) {
    const customer = customers[basket] as number;
    if (customer < 0 || seen[customer] === 1) continue;
    seen[customer] = 1;
    count++;
  }
  return count;
}

function checkShare(name: 'minSupport' | 'minConfidence', value: number): void {
  if (!(value >= 0 && value <= 1)) throw new Fault('usage', `baskets.${name}`, { value });
}

/** A rule with its products as links name them. */
export function ruleById(open: OpenBook, rule: AssociationRule): BasketRule {
  const { ids } = open.products();
  return {
    ...rule,
    antecedent: rule.antecedent.map((product) => ids[product] ?? 0),
    consequent: ids[rule.consequent] ?? 0,
  };
}
