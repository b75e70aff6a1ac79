import type { CustomerOffers } from '@shared/contract/basket-views';
import { basketsOfCustomer, customerOffers as offersOf } from '@shared/ledger/customer-offers';
import { linesOfCustomer } from '@shared/ledger/customer-orders';
import { dayNumber, isoDay } from '@shared/model/day';
import { readInvoiceNumbers } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { defaultConfidence, defaultItems, ruleById } from './compute-baskets';
import { customerIndex } from './customer-index';
import { openBaskets, openRules, productRefs } from './open-baskets';

/** A list that can be read through; what comes after is weaker. */
const offerLimit = 20;

/** What baskets similar to a customer's hold that they have never bought, over the whole ledger. */
export function customerOffers(
  { session }: EngineContext,
  { customerId }: { readonly customerId: number },
): CustomerOffers {
  const open = session.current();
  const customer = customerIndex(open, customerId);
  const baskets = openBaskets(open, null);
  const rules = openRules(open, null, {
    minSupport: null,
    minConfidence: defaultConfidence,
    maxItems: defaultItems,
  });
  const own = basketsOfCustomer(baskets, customer);
  const offers = offersOf(baskets, own, soldTo(open, customer), rules.rules).slice(0, offerLimit);
  const invoices = offers.map(({ basket }) => baskets.invoices[basket] ?? 0);
  const numbers = readInvoiceNumbers(open.book.database, invoices);
  const product = (index: number) =>
    productRefs(open, [index])[0] ?? { id: 0, code: '', label: '', category: '' };
  return {
    offers: offers.map((offer, place) => ({
      product: product(offer.product),
      rule: ruleById(open, offer.rule),
      score: offer.score,
      ruleCount: offer.ruleCount,
      order: {
        day: isoDay(dayNumber(baskets.days[offer.basket] ?? 0)),
        invoice: numbers.get(invoices[place] ?? 0) ?? null,
      },
    })),
    products: productRefs(
      open,
      offers.flatMap(({ rule }) => [...rule.antecedent, rule.consequent]),
    ),
    baskets: rules.baskets,
    minSupport: rules.minSupport,
    minConfidence: rules.minConfidence,
    ownBaskets: own.length,
  };
}

/** The products that the ledger has sold a customer, brought back or not. */
function soldTo(open: OpenBook, customer: number): ReadonlySet<number> {
  const { index } = open.facts();
  const { ofLine } = open.products();
  const sold = new Set<number>();
  for (const line of linesOfCustomer(index, customer))
    if ((index.columns.amounts[line] ?? 0) > 0) sold.add(ofLine[line] ?? -1);
  return sold;
}
