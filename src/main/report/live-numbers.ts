import type { Figure } from '@shared/metrics/figure';
import { currencyDecimals } from '@shared/model/money';
import { inputFormula } from './input-formulas';
import { dataSheetIds, parameterIds, type DataSheetId } from './report-data';
import type { ReportInput } from './report-input';

/** Which numbers of a report compute themselves; it keeps in mind which data sheets they need. */
export class LiveNumbers {
  readonly #input: ReportInput;
  readonly #used = new Set<DataSheetId>();
  #isAny = false;

  constructor(input: ReportInput) {
    this.#input = input;
  }

  /** The formula of an input of a figure, or null where the number has to stand as it is. */
  ofFigure(figure: Figure, input: string): string | null {
    return this.#input.data.isCurrent(figure) ? this.#formula(figure.id, input) : null;
  }

  /** The formula of a number in a table, where it is that of the period; what went stands below zero there. */
  ofTable(input: string, value: string | number | null): string | null {
    const known = this.#input.data.valueOf(input);
    if (known === null || typeof value !== 'number' || Math.abs(value) !== Math.abs(known)) return null;
    const formula = this.#formula('', input);
    return formula === null || value === known ? formula : `-${formula}`;
  }

  /** The data sheets that formulas ask for, in their order. */
  get sheets(): readonly DataSheetId[] {
    return dataSheetIds.filter((id) => this.#used.has(id));
  }

  get isAny(): boolean {
    return this.#isAny;
  }

  #formula(metric: string, input: string): string | null {
    const { data, currency } = this.#input;
    const formula = inputFormula(metric, input, data, currencyDecimals(currency));
    if (formula === null || !this.#hasAll(formula)) return null;
    for (const id of dataSheetIds) if (formula.includes(`${id}_`)) this.#used.add(id);
    this.#isAny = true;
    return formula;
  }

  /** Every setting that a formula names has a cell: costs and margins may not have been entered. */
  #hasAll(formula: string): boolean {
    const known = new Set(this.#input.data.parameters.map(({ id }) => id));
    return parameterIds.every((id) => known.has(id) || !formula.includes(id));
  }
}
