import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
import type { RevenueValues } from './revenue-values';

/** A part of the revenue roll-forward: the money, and the customers it comes from. */
export interface RevenuePart {
  /** Minor units, never negative. */
  readonly amount: number;
  readonly customers: CustomerGroup;
}

/**
 * How revenue went from the start of a period to its end, customer by customer. One whose refunds outweigh the
 * sales has the value 0, and what that leaves out stands in `belowZero`.
 *
 * opening + new + expansion + reactivation − contraction − churn = closing, to the cent;
 * by the ledger, closing − belowZero = net revenue of the period
 */
export interface RevenueFlow {
  readonly opening: RevenuePart;
  /** Nothing at the start, first purchase or first contract inside the period. */
  readonly new: RevenuePart;
  /** Nothing at the start, first purchase or first contract earlier. */
  readonly reactivation: RevenuePart;
  readonly expansion: RevenuePart;
  readonly contraction: RevenuePart;
  /** Something at the start, nothing at the end. */
  readonly churn: RevenuePart;
  readonly closing: RevenuePart;
  /** Of the opening customers: what they bring now, and that capped at what each brought before. */
  readonly retained: RevenuePart;
  readonly retainedCapped: RevenuePart;
  /** Everyone who brings more than at the start, and everyone who brings less. */
  readonly gainers: CustomerGroup;
  readonly losers: CustomerGroup;
  /** Customers whose refunds outweigh their sales in the period, and by how much. */
  readonly belowZero: RevenuePart;
  /** Customers whose value is not known; they are in no part. */
  readonly leftOut: CustomerGroup;
}

const bits = { opening: 1, closing: 2, more: 4, less: 8, first: 16, belowZero: 32 } as const;
const both = bits.opening | bits.closing;

/** The revenue roll-forward between the values at both ends of a period. */
export function computeRevenueFlow(values: RevenueValues): RevenueFlow {
  const codes = new Uint8Array(values.opening.length);
  const sums = { opening: 0, new: 0, reactivation: 0, expansion: 0, contraction: 0, churn: 0, closing: 0 };
  let retained = 0;
  let retainedCapped = 0;
  let belowZero = 0;
  for (let customer = 0; customer < codes.length; customer++) {
    const net = values.closing[customer] as number;
    const opening = Math.max(0, values.opening[customer] as number);
    const closing = Math.max(0, net);
    if (net < 0) belowZero -= net;
    if (opening === 0 && net === 0) continue;
    const code =
      codeOf(opening, net) | (opening === 0 && closing > 0 && values.isNew(customer) ? bits.first : 0);
    codes[customer] = code;
    sums[partOf(code)] += Math.abs(closing - opening);
    sums.opening += opening;
    sums.closing += closing;
    if (opening > 0) {
      retained += closing;
      retainedCapped += Math.min(closing, opening);
    }
  }
  const tallied = tallyCodes(codes);
  const having = (mask: number, value: number) => customersWhere(tallied, mask, value);
  const part = (name: keyof typeof sums, mask: number, value: number): RevenuePart => ({
    amount: sums[name],
    customers: having(mask, value),
  });
  return {
    opening: part('opening', bits.opening, bits.opening),
    new: part('new', bits.first, bits.first),
    reactivation: part('reactivation', both | bits.first, bits.closing),
    expansion: part('expansion', bits.opening | bits.more, bits.opening | bits.more),
    contraction: part('contraction', bits.closing | bits.less, bits.closing | bits.less),
    churn: part('churn', both, bits.opening),
    closing: part('closing', bits.closing, bits.closing),
    retained: { amount: retained, customers: having(both, both) },
    retainedCapped: { amount: retainedCapped, customers: having(both, both) },
    gainers: having(bits.more, bits.more),
    losers: having(bits.less, bits.less),
    belowZero: { amount: belowZero, customers: having(bits.belowZero, bits.belowZero) },
    leftOut: values.leftOut,
  };
}

function codeOf(opening: number, net: number): number {
  const closing = Math.max(0, net);
  return (
    (opening > 0 ? bits.opening : 0) |
    (closing > 0 ? bits.closing : 0) |
    (closing > opening ? bits.more : 0) |
    (closing < opening ? bits.less : 0) |
    (net < 0 ? bits.belowZero : 0)
  );
}

function partOf(code: number): 'new' | 'reactivation' | 'expansion' | 'contraction' | 'churn' {
  const isOpening = (code & bits.opening) !== 0;
  const isClosing = (code & bits.closing) !== 0;
  if (isOpening && !isClosing) return 'churn';
  if (!isOpening) return (code & bits.first) === 0 ? 'reactivation' : 'new';
  return (code & bits.more) === 0 ? 'contraction' : 'expansion';
}
