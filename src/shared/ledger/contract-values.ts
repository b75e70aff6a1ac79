import type { Period } from '../model/period';
import type { ContractTerm } from '../model/records';
import { coversDay, lastCoveredDay } from './contract-cover';
import { monthlyValue, wholeMonths } from './contract-value';
import { customersWhere, tallyCodes } from './customer-group';
import { contractNumber, productName } from './renewal-terms';
import type { RevenueValues } from './revenue-values';

/** The contracts of a book as columns: what is asked of each of them again for every period. */
export interface ContractColumns {
  readonly customerCount: number;
  readonly terms: readonly ContractTerm[];
  readonly customers: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The last covered day, days of grace and cancellation reckoned in. */
  readonly lasts: Int32Array;
  /** Reckoned when first asked for: who is a customer does not depend on what a contract brings. */
  readonly monthly: () => MonthlyValues;
  /** By customer, the first day that ever is covered; `NEVER`. */
  readonly firstDays: Int32Array;
  /** Asked for where days of grace make it possible that a term is counted beside its successor. */
  readonly ofCustomer: () => TermsOfCustomer;
}

type TermsOfCustomer = ReadonlyMap<number, readonly ContractTerm[]>;

interface MonthlyValues {
  /** In minor units. */
  readonly values: Float64Array;
  /** 1 where the contract states a value. */
  readonly known: Uint8Array;
}

/** A day after all others. */
const NEVER = 2 ** 31 - 1;

export function contractColumns(
  terms: readonly ContractTerm[],
  graceDays: number,
  customerCount: number,
): ContractColumns {
  let monthly: MonthlyValues | null = null;
  let ofCustomer: TermsOfCustomer | null = null;
  const columns = {
    customerCount,
    terms,
    customers: new Int32Array(terms.length),
    starts: new Int32Array(terms.length),
    ends: new Int32Array(terms.length),
    lasts: new Int32Array(terms.length),
    monthly: () => (monthly ??= monthlyValues(terms)),
    firstDays: new Int32Array(customerCount).fill(NEVER),
    ofCustomer: () => (ofCustomer ??= byCustomer(terms)),
  };
  const { customers, starts, ends, lasts, firstDays } = columns;
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place] as ContractTerm;
    const last = lastCoveredDay(term, graceDays);
    customers[place] = term.customer;
    starts[place] = term.startDay;
    ends[place] = term.endDay;
    lasts[place] = last;
    if (last < term.startDay) continue;
    const known = firstDays[term.customer] as number;
    if (term.startDay < known) firstDays[term.customer] = term.startDay;
  }
  return columns;
}

function monthlyValues(terms: readonly ContractTerm[]): MonthlyValues {
  const values = new Float64Array(terms.length);
  const known = new Uint8Array(terms.length);
  const monthsOf = rememberedMonths();
  for (let place = 0; place < terms.length; place++) {
    const value = monthlyValue(terms[place] as ContractTerm, monthsOf);
    if (value === null) continue;
    values[place] = value;
    known[place] = 1;
  }
  return { values, known };
}

/** Contracts come in order of their start, and many that begin on one day end on one day too. */
function rememberedMonths(): typeof wholeMonths {
  const known = new Map<number, number | null>();
  let start = NaN;
  return (startDay, endDay) => {
    if (startDay !== start) known.clear();
    start = startDay;
    const found = known.get(endDay);
    if (found !== undefined) return found;
    const months = wholeMonths(startDay, endDay);
    known.set(endDay, months);
    return months;
  };
}

/**
 * By the contracts: the monthly value of those live on the day before the period, and on its last day. A customer
 * with a live contract that states no value is left out at both ends, so that an unknown value is no loss.
 */
export function contractValues(columns: ContractColumns, { start, end }: Period): RevenueValues {
  const { customerCount, firstDays } = columns;
  const unknown = new Uint8Array(customerCount);
  const opening = valuesOn(columns, start - 1, unknown);
  const closing = valuesOn(columns, end - 1, unknown);
  for (let customer = 0; customer < customerCount; customer++) {
    if (unknown[customer] === 0) continue;
    opening[customer] = 0;
    closing[customer] = 0;
  }
  return {
    opening,
    closing,
    isNew: (customer) => (firstDays[customer] as number) >= start,
    leftOut: customersWhere(tallyCodes(unknown), 1, 1),
  };
}

/** By customer what the live contracts of a day bring; whoever has one without a value is marked as unknown. */
function valuesOn(columns: ContractColumns, day: number, unknown: Uint8Array): Float64Array {
  const { customers, starts, lasts } = columns;
  const { values, known } = columns.monthly();
  const sums = new Float64Array(columns.customerCount);
  for (let place = 0; place < starts.length; place++) {
    if ((starts[place] as number) > day || (lasts[place] as number) < day) continue;
    if (isSucceeded(columns, place, day)) continue;
    const customer = customers[place] as number;
    if (known[place] === 0) unknown[customer] = 1;
    else sums[customer] = (sums[customer] as number) + (values[place] as number);
  }
  return sums;
}

function byCustomer(terms: readonly ContractTerm[]): TermsOfCustomer {
  const found = new Map<number, ContractTerm[]>();
  for (const term of terms) {
    const known = found.get(term.customer);
    if (known === undefined) found.set(term.customer, [term]);
    else known.push(term);
  }
  return found;
}

/**
 * Whether a term in its days of grace has already been followed: another one of the customer, begun later and
 * running on the day, renews it by number or is for the same product. Else both would count.
 */
function isSucceeded({ terms, ends, ofCustomer }: ContractColumns, place: number, day: number): boolean {
  if (day <= (ends[place] as number)) return false;
  const term = terms[place] as ContractTerm;
  return (ofCustomer().get(term.customer) ?? []).some(
    (other) =>
      other.startDay > term.startDay &&
      coversDay(other, day, 0) &&
      (other.renewedFrom === ''
        ? productName(other.product) === productName(term.product)
        : contractNumber(other.renewedFrom) === contractNumber(term.contractNo)),
  );
}
