import type { Period } from '../model/period';
import type { ContractTerm } from '../model/records';
import { coversDay, lastCoveredDay } from './contract-cover';
import { monthlyValue } from './contract-value';
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
  /** Monthly value in minor units, and 1 where the contract states one. */
  readonly values: Float64Array;
  readonly hasValue: Uint8Array;
  /** By customer, the first day that ever is covered; `NEVER`. */
  readonly firstDays: Int32Array;
  /** By customer, where days of grace make it possible that a term is counted beside its successor. */
  readonly ofCustomer: ReadonlyMap<number, readonly ContractTerm[]>;
}

/** A day after all others. */
const NEVER = 2 ** 31 - 1;

export function contractColumns(
  terms: readonly ContractTerm[],
  graceDays: number,
  customerCount: number,
): ContractColumns {
  const columns = {
    customerCount,
    terms,
    customers: Int32Array.from(terms, ({ customer }) => customer),
    starts: Int32Array.from(terms, ({ startDay }) => startDay),
    ends: Int32Array.from(terms, ({ endDay }) => endDay),
    lasts: Int32Array.from(terms, (term) => lastCoveredDay(term, graceDays)),
    values: new Float64Array(terms.length),
    hasValue: new Uint8Array(terms.length),
    firstDays: new Int32Array(customerCount).fill(NEVER),
    ofCustomer: graceDays === 0 ? new Map<number, ContractTerm[]>() : byCustomer(terms),
  };
  for (const [place, term] of terms.entries()) {
    const value = monthlyValue(term);
    if (value !== null) {
      columns.values[place] = value;
      columns.hasValue[place] = 1;
    }
    if ((columns.lasts[place] as number) < term.startDay) continue;
    const known = columns.firstDays[term.customer] as number;
    columns.firstDays[term.customer] = Math.min(known, term.startDay);
  }
  return columns;
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
  const { customers, starts, lasts, values, hasValue } = columns;
  const sums = new Float64Array(columns.customerCount);
  for (let place = 0; place < starts.length; place++) {
    if ((starts[place] as number) > day || (lasts[place] as number) < day) continue;
    if (isSucceeded(columns, place, day)) continue;
    const customer = customers[place] as number;
    if (hasValue[place] === 0) unknown[customer] = 1;
    else sums[customer] = (sums[customer] as number) + (values[place] as number);
  }
  return sums;
}

function byCustomer(terms: readonly ContractTerm[]): ReadonlyMap<number, readonly ContractTerm[]> {
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
  return (ofCustomer.get(term.customer) ?? []).some(
    (other) =>
      other.startDay > term.startDay &&
      coversDay(other, day, 0) &&
      (other.renewedFrom === ''
        ? productName(other.product) === productName(term.product)
        : contractNumber(other.renewedFrom) === contractNumber(term.contractNo)),
  );
}
