import { customersWhere, type CustomerGroup } from './customer-group';
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
  const tally = new RevenueTally(values.opening.length, values.isNew);
  for (let customer = 0; customer < values.opening.length; customer++)
    tally.add(customer, values.opening[customer] as number, values.closing[customer] as number);
  return tally.flow(values.leftOut);
}

/** Customers entered one by one, each once at most; whoever brings nothing at either end need not be. */
export class RevenueTally {
  readonly #codes: Uint8Array;
  readonly #tally = new Int32Array(256);
  readonly #isNew: (customer: number) => boolean;
  readonly #parts = { new: 0, reactivation: 0, expansion: 0, contraction: 0, churn: 0 };
  #opening = 0;
  #closing = 0;
  #retained = 0;
  #retainedCapped = 0;
  #belowZero = 0;

  /** @param isNew of a customer who brings nothing at the start and something at the end */
  constructor(customerCount: number, isNew: (customer: number) => boolean) {
    this.#codes = new Uint8Array(customerCount);
    this.#tally[0] = customerCount;
    this.#isNew = isNew;
  }

  /** @param before, net what the customer brings at the start and at the end, before any floor */
  add(customer: number, before: number, net: number): void {
    const opening = before > 0 ? before : 0;
    if (opening === 0 && net === 0) return;
    const closing = net > 0 ? net : 0;
    const isFirst = opening === 0 && closing > 0 && this.#isNew(customer);
    const code = codeOf(opening, net) | (isFirst ? bits.first : 0);
    this.#codes[customer] = code;
    this.#tally[code] = (this.#tally[code] as number) + 1;
    this.#tally[0] = (this.#tally[0] as number) - 1;
    this.#opening += opening;
    this.#closing += closing;
    this.#parts[partOf(code)] += Math.abs(closing - opening);
    if (net < 0) this.#belowZero -= net;
    if (opening === 0) return;
    this.#retained += closing;
    this.#retainedCapped += Math.min(closing, opening);
  }

  flow(leftOut: CustomerGroup): RevenueFlow {
    const tallied = { codes: this.#codes, tally: this.#tally };
    const having = (mask: number, value: number) => customersWhere(tallied, mask, value);
    const part = (amount: number, mask: number, value: number): RevenuePart => ({
      amount,
      customers: having(mask, value),
    });
    const parts = this.#parts;
    return {
      opening: part(this.#opening, bits.opening, bits.opening),
      new: part(parts.new, bits.first, bits.first),
      reactivation: part(parts.reactivation, both | bits.first, bits.closing),
      expansion: part(parts.expansion, bits.opening | bits.more, bits.opening | bits.more),
      contraction: part(parts.contraction, bits.closing | bits.less, bits.closing | bits.less),
      churn: part(parts.churn, both, bits.opening),
      closing: part(this.#closing, bits.closing, bits.closing),
      retained: part(this.#retained, both, both),
      retainedCapped: part(this.#retainedCapped, both, both),
      gainers: having(bits.more, bits.more),
      losers: having(bits.less, bits.less),
      belowZero: part(this.#belowZero, bits.belowZero, bits.belowZero),
      leftOut,
    };
  }
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
