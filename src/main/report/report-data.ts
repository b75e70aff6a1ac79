import type { CellKind } from '@shared/contract/report-document';
import type { Figure } from '@shared/metrics/figure';
import type { Base, LifespanMethod } from '@shared/model/settings';

/** What the formulas of a workbook compute from. The sheets are made when a formula asks for one of their columns. */
export interface ReportData {
  /** By it the formulas tell who is a customer. */
  readonly base: Base['kind'];
  readonly lifespanMethod: LifespanMethod;
  /** Cells of the settings sheet: changing one changes what rests on it. */
  readonly parameters: readonly Parameter[];
  readonly sheet: (id: DataSheetId) => DataSheet;
  /** Whether a figure is of the period and the base that the data are of: only then may it compute from them. */
  readonly isCurrent: (figure: Figure) => boolean;
  /** A number of the period by its formula input, where a table of the report shows it; null: no metric has it. */
  readonly valueOf: (input: string) => number | null;
}

export const dataSheetIds = ['customers', 'contracts', 'answers'] as const;
export type DataSheetId = (typeof dataSheetIds)[number];

export const parameterIds = [
  'period_start',
  'period_end',
  'window_days',
  'loyal_orders',
  'data_through',
  'period_months',
  'gross_margin',
  'discount_rate',
  'acquisition_costs',
  'retention_costs',
] as const;
export type ParameterId = (typeof parameterIds)[number];

/** Named `report:workbook.parameter.<id>`; formulas call it by its id. */
export interface Parameter {
  readonly id: ParameterId;
  readonly kind: CellKind | 'months';
  /** Days as day numbers, money in minor units. */
  readonly value: number;
}

export interface DataSheet {
  readonly id: DataSheetId;
  readonly rowCount: number;
  readonly columns: readonly DataColumn[];
}

/** Formulas call it `<sheet>_<id>`. */
export interface DataColumn {
  readonly id: string;
  /** Its head is `report:workbook.column.<header>`. */
  readonly header: string;
  readonly kind: Extract<CellKind, 'text' | 'count' | 'number' | 'money' | 'day'>;
  /** A cell a row: text, a number, minor units or a day number, as the kind says; null: blank. */
  readonly values: readonly (string | number | null)[];
  /**
   * How a workbook computes the cell: `{id}` is the cell of that column in the same row. The values above are what it
   * comes to.
   */
  readonly formula?: string;
}
