import type { BasketOrder, BasketRuleDetail } from '@shared/contract/basket-views';
import { basketsHolding } from '@shared/ledger/basket-customers';
import type { Baskets } from '@shared/ledger/baskets';
import { dayNumber, isoDay } from '@shared/model/day';
import { ruleOf } from '@shared/stats/association-rules';
import { wilsonInterval } from '@shared/stats/wilson-interval';
import { readInvoiceNumbers, readLines } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { basketMembers } from './basket-members';
import { ruleById } from './compute-baskets';
import { customerRow } from './customer-query';
import { openBaskets, productIndex, productRefs } from './open-baskets';

export interface DescribeBasketRuleInput {
  /** Product ids. */
  readonly antecedent: readonly number[];
  readonly consequent: number;
  readonly period: string | null;
  /** Which of its orders, the latest first. */
  readonly offset: number;
  readonly limit: number;
}

/** One rule: its counts, the customers and the orders behind them, and the ledger lines of those orders. */
export function describeBasketRule(
  { session }: EngineContext,
  { offset, limit, ...named }: DescribeBasketRuleInput,
): BasketRuleDetail {
  const open = session.current();
  const baskets = openBaskets(open, named.period);
  const antecedent = named.antecedent.map((id) => productIndex(open, id));
  const consequent = productIndex(open, named.consequent);
  const left = basketsHolding(baskets, antecedent);
  const right = basketsHolding(baskets, [consequent]);
  const both = basketsHolding(baskets, [...antecedent, consequent]);
  const customers = (part: 'both' | 'antecedent' | 'offer') =>
    basketMembers(open, { kind: 'basket', part, ...named }).length;
  const till = (ids: Int32Array) => ids.filter((basket) => (baskets.customers[basket] ?? -1) < 0).length;
  const counts = {
    both: both.length,
    withAntecedent: left.length,
    withConsequent: right.length,
    baskets: baskets.count,
  };
  const isReckonable = left.length > 0 && right.length > 0;
  const latest = both.toSorted((a, b) => (baskets.days[b] as number) - (baskets.days[a] as number) || b - a);
  return {
    rule: isReckonable ? ruleById(open, ruleOf({ antecedent, consequent, ...counts })) : null,
    products: productRefs(open, [...antecedent, consequent]),
    interval: wilsonInterval(both.length, left.length),
    customers: { both: customers('both'), antecedent: customers('antecedent'), offer: customers('offer') },
    tillBaskets: { both: till(both), antecedent: till(left) },
    orders: basketOrders(open, baskets, latest.subarray(offset, offset + limit), [...antecedent, consequent]),
  };
}

/** Orders with their lines of the wanted products, later credits of them included. */
function basketOrders(
  open: OpenBook,
  baskets: Baskets,
  basketIds: Int32Array,
  products: readonly number[],
): readonly BasketOrder[] {
  const { ofLine } = open.products();
  const { lineIds } = open.facts().index.columns;
  const { database } = open.book;
  const ids = Array.from(basketIds);
  const invoices = ids.map((basket) => baskets.invoices[basket] ?? 0);
  const numbers = readInvoiceNumbers(database, invoices);
  return ids.map((basket, place) => {
    const lines = baskets.orderedLines
      .subarray(baskets.linesFrom[basket], baskets.linesTo[basket])
      .filter((line) => products.includes(ofLine[line] ?? -1));
    const customer = baskets.customers[basket] ?? -1;
    return {
      day: isoDay(dayNumber(baskets.days[basket] ?? 0)),
      invoice: numbers.get(invoices[place] ?? 0) ?? null,
      customer: customer < 0 ? null : namesOf(open, customer),
      lines: readLines(
        database,
        lines.map((line) => lineIds[line] ?? 0),
      ),
    };
  });
}

function namesOf(open: OpenBook, customer: number): BasketOrder['customer'] {
  const { id, code, name } = customerRow(open, customer);
  return { id, code, name };
}
