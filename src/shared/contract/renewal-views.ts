import type { RenewalSums } from '../ledger/renewal-sums';
import type { RenewalState } from '../ledger/renewals';
import type { Figure } from '../metrics/figure';
import type { Band, Survey } from '../model/survey';
import type { RenewalPart } from './renewal-set';
import type { CustomerRow } from './views';

export type { RenewalState } from '../ledger/renewals';
export type { RenewalSums } from '../ledger/renewal-sums';

/** What contracts can be cut by besides what is known of their customers. */
export const contractCuts = ['month', 'product', 'satisfaction', 'reason'] as const;
export type ContractCut = (typeof contractCuts)[number];

/** A contract that falls due. Days are ISO text, money minor units. */
export interface RenewalRow {
  /** Of the contract in the book. */
  readonly id: number;
  readonly customer: Pick<CustomerRow, 'id' | 'code' | 'name'>;
  readonly contractNo: string;
  readonly product: string;
  readonly start: string;
  /** The last day of the term. */
  readonly end: string;
  readonly cancelled: string | null;
  /** Of the whole term; null: the file does not say. */
  readonly value: number | null;
  readonly monthlyValue: number | null;
  readonly autoRenew: boolean | null;
  readonly state: RenewalState;
  readonly daysLate: number;
  /** The first term that renews it, else the one that is agreed but begins after the data. */
  readonly renewal: {
    readonly contractNo: string;
    readonly start: string;
    /** Of all terms that renew it; null where one has no value. */
    readonly monthlyValue: number | null;
  } | null;
  /** As the file has it, '' where it says nothing. */
  readonly reason: string;
  readonly owner: string;
  /** By the data-through date. */
  readonly lastContact: { readonly day: string; readonly kind: string } | null;
  /** The latest answer to NPS or CSAT up to the end of the term. */
  readonly satisfaction: RenewalAnswer | null;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly row: number;
}

export interface RenewalAnswer {
  readonly survey: Survey;
  readonly band: Band;
  readonly score: number;
  readonly day: string;
}

/** Contracts of one key: what became of them. */
export interface RenewalGroup {
  /** '' where nothing is known. */
  readonly key: string;
  readonly sums: RenewalSums;
  /** Renewed of those decided; null: none is. */
  readonly rate: number | null;
  readonly interval: readonly [number, number] | null;
  readonly gross: number | null;
  readonly net: number | null;
  /** How long the lists of customers are. */
  readonly customers: Readonly<Record<RenewalPart, number>>;
}

export interface RenewalMonth {
  /** `2024-07` */
  readonly month: string;
  /** The days of the month after the data-through date, as a period. */
  readonly period: string;
  readonly due: number;
  /** Those that were cancelled and wait for no renewal. */
  readonly cancelled: number;
  /** Those of which a following term is in the book already. */
  readonly agreed: number;
  /** Monthly value of those not cancelled that have one. */
  readonly value: number;
  readonly withoutValue: number;
}

/** What ends within some days after the data-through date. */
export interface RenewalOutlook extends Omit<RenewalMonth, 'month'> {
  readonly days: number;
}

/** Everything about the contracts that fall due in one period. */
export interface RenewalTable {
  readonly period: string;
  /** ISO days, `end` exclusive. */
  readonly start: string;
  readonly end: string;
  readonly base: string;
  /** Null while the book holds no contracts: nothing is due, and no rate is determinable. */
  readonly dataThrough: string | null;
  /** Neither the settings nor a sales ledger say how far the data reach: the latest start or cancellation does. */
  readonly reachesByContracts: boolean;
  readonly figures: readonly Figure[];
  /** Of all contracts of the period. */
  readonly total: RenewalGroup;
  readonly by: string;
  readonly groups: readonly RenewalGroup[];
  /** The survey that bands are of; null where the book has none. */
  readonly survey: Survey | null;
  /** Why contracts were not renewed, the most frequent first. */
  readonly reasons: readonly {
    readonly reason: string;
    readonly count: number;
    readonly customers: number;
  }[];
  /** In order of the end. */
  readonly contracts: readonly RenewalRow[];
  /** Twelve months from the day after the data-through date on. */
  readonly calendar: readonly RenewalMonth[];
  readonly outlook: readonly RenewalOutlook[];
}
