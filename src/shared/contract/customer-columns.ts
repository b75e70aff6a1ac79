/** What a list of customers always has, in this order. */
export const usualColumns = [
  'code',
  'name',
  'firstPurchase',
  'lastPurchase',
  'recencyDays',
  'orders',
  'revenue',
] as const;
export type UsualColumn = (typeof usualColumns)[number];

/** What it can show besides; further ones are attributes: `attribute:region`, `attribute:extra:Branch`. */
export const reckonedColumns = ['segment', 'tier', 'averageOrderValue', 'tenureDays'] as const;
export type ReckonedColumn = (typeof reckonedColumns)[number];

export type FurtherColumn = ReckonedColumn | `attribute:${string}`;

/** A column of a list; also what it can be sorted by. */
export type CustomerColumn = UsualColumn | FurtherColumn;
