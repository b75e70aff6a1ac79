import type { HealthRules } from './health-rules';
import { defaultHealthRules } from './health-rules';
import type { CustomerFilter } from './customer-filter';
import type { SavedReport } from './report';

/** The definitions a book is reckoned by. Each is printed wherever a figure that depends on it is. */
export interface BookSettings {
  /** ISO 4217 code of the currency every amount of the book is in. */
  readonly currency: string;
  readonly companyName: string;
  /** First month of the fiscal year, 1..12. */
  readonly fiscalYearStart: number;
  readonly weekStart: 'monday' | 'sunday';
  readonly base: Base;
  /** Days after its last day in which a contract still counts and a renewal is not late beyond counting. */
  readonly graceDays: number;
  /** k: orders in a period from which a customer counts as loyal. */
  readonly loyalOrders: number;
  /** Whether an order that nets to exactly zero counts as a purchase. */
  readonly zeroOrdersCount: boolean;
  /** A credit that names an invoice of the same customer: on its own date, or on that of the order. */
  readonly revenueDating: RevenueDating;
  /** Averages of cohorts: sum by sum, or the mean of the cohorts' own values. */
  readonly cohortAverage: CohortAverage;
  /** Gross margin as a share 0..1 for customer lifetime value, or null: revenue, not margin, is projected. */
  readonly grossMargin: number | null;
  /** Discount rate of a year for customer lifetime value, 0.1 = 10 %, or null: not discounted. */
  readonly discountRate: number | null;
  /** Where the average lifespan comes from. */
  readonly lifespanMethod: LifespanMethod;
  /** Which answers of a customer count in a period. */
  readonly feedbackAnswers: 'latest' | 'all';
  /** The highest score of a satisfaction survey that states none; the top two count as satisfied. */
  readonly satisfactionScale: number;
  /** What winning and keeping customers has cost, by period, as the user entered it. */
  readonly costs: readonly PeriodCost[];
  /** Values aimed at and compared with, by metric id: money in minor units, shares 0..1. */
  readonly targets: Readonly<Record<string, number>>;
  readonly benchmarks: Readonly<Record<string, Benchmark>>;
  /** Segments that the user has defined, by name. */
  readonly savedSegments: readonly SavedSegment[];
  readonly health: HealthRules;
  /** Printed in the head of reports: a PNG or JPEG as a data URL, or null. */
  readonly reportLogo: string | null;
  /** Printed where reports are signed. */
  readonly preparedBy: string;
  readonly reviewedBy: string;
  /** Reports that the user has arranged, by name. */
  readonly savedReports: readonly SavedReport[];
  /** ISO day that replaces the latest date of the ledger as data-through date, or null. */
  readonly dataThrough: string | null;
}

/** Who counts as a customer on a day (`docs/metrics.md`, "Bases"). */
export type Base =
  | { readonly kind: 'window'; readonly days: number }
  | { readonly kind: 'contract' }
  | { readonly kind: 'period' };

export const revenueDatings = ['refundDate', 'orderDate'] as const;
export type RevenueDating = (typeof revenueDatings)[number];

export const cohortAverages = ['pooled', 'mean'] as const;
export type CohortAverage = (typeof cohortAverages)[number];

export const lifespanMethods = ['churn', 'tenure', 'survival'] as const;
export type LifespanMethod = (typeof lifespanMethods)[number];

/** Costs of one calendar period (`2024-07`, `2024-Q3` …), minor units; null: not entered. */
export interface PeriodCost {
  readonly period: string;
  readonly acquisition: number | null;
  readonly retention: number | null;
}

export interface Benchmark {
  readonly value: number;
  /** Whose figure it is; printed with it. */
  readonly source: string;
}

export interface SavedSegment {
  readonly name: string;
  readonly filter: CustomerFilter;
}

export const DEFAULT_WINDOW_DAYS = 365;

export const defaultSettings: BookSettings = {
  currency: 'USD',
  companyName: '',
  fiscalYearStart: 1,
  weekStart: 'monday',
  base: { kind: 'window', days: DEFAULT_WINDOW_DAYS },
  graceDays: 0,
  loyalOrders: 3,
  zeroOrdersCount: false,
  revenueDating: 'refundDate',
  cohortAverage: 'pooled',
  grossMargin: null,
  discountRate: null,
  lifespanMethod: 'churn',
  feedbackAnswers: 'latest',
  satisfactionScale: 5,
  costs: [],
  targets: {},
  benchmarks: {},
  savedSegments: [],
  health: defaultHealthRules,
  reportLogo: null,
  preparedBy: '',
  reviewedBy: '',
  savedReports: [],
  dataThrough: null,
};

/** `window:90`, `contract` or `period`, the form a base has on the command line and in JSON. */
export function baseText(base: Base): string {
  return base.kind === 'window' ? `window:${base.days}` : base.kind;
}

export function parseBase(text: string): Base | null {
  if (text === 'period' || text === 'contract') return { kind: text };
  const match = /^window(?::(\d{1,5}))?$/.exec(text);
  if (!match) return null;
  const days = match[1] === undefined ? DEFAULT_WINDOW_DAYS : Number(match[1]);
  return days >= 1 ? { kind: 'window', days } : null;
}
