import { ascendingOrder } from '../stats/ascending-order';

/** Tiers of customers by what they are worth, the best first, each with its share of the customers in percent. */
export const valueTierGrid = [
  { id: 'top', percent: 10 },
  { id: 'high', percent: 20 },
  { id: 'middle', percent: 30 },
  { id: 'base', percent: 40 },
] as const satisfies readonly { readonly id: string; readonly percent: number }[];

export type ValueTierId = (typeof valueTierGrid)[number]['id'];

export interface ValueTier {
  readonly id: ValueTierId;
  readonly percent: number;
  readonly count: number;
  /** The least value in the tier; null: nobody is in it. */
  readonly from: number | null;
  /** Values of its customers together. */
  readonly revenue: number;
  /** Customers beyond the tier's share: as much worth as the last one within it. */
  readonly tied: number;
}

export interface ValueTierTable {
  readonly tiers: readonly ValueTier[];
  /** By place among the members: which tier. */
  readonly places: Uint8Array;
}

/**
 * Tiers of customers by value: the first tenth, the fifth after it, and so on.
 *
 * Formula: tier = the first whose ⌈cumulative share × n⌉ places exceed b
 * Symbols: b = customers worth more than this one, n = customers
 * Ties:    customers of one value share the better tier; how many stand beyond its share is said
 * Empty:   no customers -> no one in any tier
 * Source:  docs/metrics.md, "Segments"
 *
 * @example computeValueTiers([9, 1, 5, 5, 2, 2, 2, 1, 1, 1]).places // => Uint8Array.of(0, 3, 1, 1, 2, 2, 2, 3, 3, 3)
 */
export function computeValueTiers(values: ArrayLike<number>): ValueTierTable {
  const seats = seatsOf(values.length);
  const ascending = ascendingOrder(values);
  const leasts = seats.map((seat) => (seat === 0 ? Infinity : (ascending[values.length - seat] as number)));
  const counts = new Int32Array(seats.length);
  const revenues = new Float64Array(seats.length);
  const places = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    let place = 0;
    while (value < (leasts[place] as number)) place++;
    places[index] = place;
    counts[place] = (counts[place] as number) + 1;
    revenues[place] = (revenues[place] as number) + value;
  }
  let seen = 0;
  const tiers = valueTierGrid.map(({ id, percent }, place): ValueTier => {
    const count = counts[place] ?? 0;
    seen += count;
    const tied = count === 0 ? 0 : Math.min(count, seen - (seats[place] ?? 0));
    return {
      id,
      percent,
      count,
      from: count === 0 ? null : (leasts[place] ?? null),
      revenue: revenues[place] ?? 0,
      tied,
    };
  });
  return { tiers, places };
}

/** How many customers stand in a tier or a better one, by whole numbers: 0.1 + 0.2 is more than 0.3. */
function seatsOf(customers: number): readonly number[] {
  let percent = 0;
  return valueTierGrid.map((tier) => {
    percent += tier.percent;
    return Math.ceil((percent * customers) / 100);
  });
}
