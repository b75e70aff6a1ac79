/** The definitions a book is reckoned by. Each is printed wherever a figure that depends on it is. */
export interface BookSettings {
  /** ISO 4217 code of the currency every amount of the book is in. */
  readonly currency: string;
  readonly companyName: string;
  /** First month of the fiscal year, 1..12. */
  readonly fiscalYearStart: number;
  readonly weekStart: 'monday' | 'sunday';
  readonly base: Base;
  /** k: orders in a period from which a customer counts as loyal. */
  readonly loyalOrders: number;
  /** Whether an order that nets to exactly zero counts as a purchase. */
  readonly zeroOrdersCount: boolean;
  /** Gross margin as a share 0..1 for customer lifetime value, or null: revenue, not margin, is projected. */
  readonly grossMargin: number | null;
  /** ISO day that replaces the latest date of the ledger as data-through date, or null. */
  readonly dataThrough: string | null;
}

/** Who counts as a customer on a day (`docs/metrics.md`, "Bases"). */
export type Base = { readonly kind: 'window'; readonly days: number } | { readonly kind: 'period' };

export const DEFAULT_WINDOW_DAYS = 365;

export const defaultSettings: BookSettings = {
  currency: 'USD',
  companyName: '',
  fiscalYearStart: 1,
  weekStart: 'monday',
  base: { kind: 'window', days: DEFAULT_WINDOW_DAYS },
  loyalOrders: 3,
  zeroOrdersCount: false,
  grossMargin: null,
  dataThrough: null,
};

/** `window:90` or `period`, the form a base has on the command line and in JSON. */
export function baseText(base: Base): string {
  return base.kind === 'window' ? `window:${base.days}` : base.kind;
}

export function parseBase(text: string): Base | null {
  if (text === 'period') return { kind: 'period' };
  const match = /^window(?::(\d{1,5}))?$/.exec(text);
  if (!match) return null;
  const days = match[1] === undefined ? DEFAULT_WINDOW_DAYS : Number(match[1]);
  return days >= 1 ? { kind: 'window', days } : null;
}
