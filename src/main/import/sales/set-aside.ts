import { isNoRecord, type RowIssue, type SetAsideRow } from '@shared/model/issue';
import { cellText } from '../readers/cell';
import { errorReason } from '../sheet/error-cells';
import { isTotalLabel } from '../sheet/total-row';
import type { SalesReading } from './read-sales';

const MAX_VALUE_LENGTH = 200;

type MakeIssue = (reason: string, column: string, value: string) => RowIssue;

/** Tells for each row whether it can be a line, and keeps those that cannot with all that is wrong with them. */
export class RowJudge {
  readonly #reading: SalesReading;

  constructor(reading: SalesReading) {
    this.#reading = reading;
  }

  /** Null: the row is a line. */
  judge(row: number): SetAsideRow | null {
    const { columns, dates, amounts, errorColumns, converted, others } = this.#reading;
    const isClean =
      !(dates.problems.size > 0 && dates.problems.has(dates.values.indexes[row] ?? 0)) &&
      !Number.isNaN(amounts[row]) &&
      !errorColumns.some(({ column, cells }) => cells.has(column.indexes[row] ?? 0)) &&
      !(columns.overlong.size > 0 && columns.overlong.has(row)) &&
      !(converted.waiting.size > 0 && converted.waiting.has(row)) &&
      (others === null || others(row) === null);
    return isClean ? null : this.#setAside(row);
  }

  /** What the row says of money, in minor units; null where it says nothing that can stand in a sum. */
  readableAmount(row: number): number | null {
    const { amounts, columns, converted } = this.#reading;
    const isReadable =
      !Number.isNaN(amounts[row]) && !columns.overlong.has(row) && !converted.waiting.has(row);
    return isReadable ? (amounts[row] ?? null) : null;
  }

  #setAside(row: number): SetAsideRow {
    const cells = this.#reading.columns.texts(row);
    const rowNumber = this.#reading.columns.rowNumbers[row] ?? 0;
    const issues = this.#issues(row, cells, (reason, column, value) => ({
      row: rowNumber,
      column,
      value: value.slice(0, MAX_VALUE_LENGTH),
      reason,
    }));
    const amount = isNoRecord(issues) ? null : this.readableAmount(row);
    return { row: rowNumber, issues, cells, amount, day: this.#readableDay(row) };
  }

  #readableDay(row: number): number | null {
    const { columns, dates } = this.#reading;
    const index = dates.values.indexes[row] ?? 0;
    return dates.problems.has(index) || columns.overlong.has(row) ? null : (dates.days[index] ?? null);
  }

  #issues(row: number, cells: readonly string[], issue: MakeIssue): readonly RowIssue[] {
    const { columns, dates, errorColumns, converted, others } = this.#reading;
    if (columns.overlong.has(row))
      return [issue('row.tooManyCells', '', cells[columns.headers.length] ?? '')];
    if (columns.headings.has(columns.rowNumbers[row] ?? 0))
      return [issue('row.heading', '', cells.find((cell) => cell !== '') ?? '')];
    const dateProblem = dates.problems.get(dates.values.indexes[row] ?? 0);
    const label = dateProblem === undefined ? undefined : cells.find(isTotalLabel);
    if (label !== undefined) return [issue('row.total', '', label)];
    const other = others?.(row) ?? null;
    if (other !== null) return [issue('row.notSale', other.header, other.value)];
    const issues: RowIssue[] = [];
    if (dateProblem !== undefined)
      issues.push(issue(dateProblem, dates.header, cellText(dates.values.cell(row))));
    issues.push(...this.#amountIssues(row, issue));
    for (const { column, header, cells: errors } of errorColumns) {
      if (errors.has(column.indexes[row] ?? 0))
        issues.push(issue(errorReason(column.cell(row)) ?? 'cell.error', header, cellText(column.cell(row))));
    }
    const conflict = converted.waiting.get(row);
    // Without a day nothing says which rate would hold: the date is what has to be put right first.
    if (conflict !== undefined && dateProblem === undefined)
      issues.push(issue('currency.noRate', conflict.column, conflict.value));
    return issues;
  }

  #amountIssues(row: number, issue: MakeIssue): readonly RowIssue[] {
    const { amountProblems, columns, source } = this.#reading;
    const problem = amountProblems.get(row);
    if (problem === undefined) return [];
    const fields = source.kind === 'amount' ? (['amount'] as const) : (['quantity', 'unitPrice'] as const);
    const found = fields.flatMap((field) => {
      const reading =
        source.kind === 'amount' ? source.amount : field === 'quantity' ? source.quantity : source.unitPrice;
      const value = reading.at(row);
      return typeof value === 'string'
        ? [issue(value, columns.header(field), cellText(reading.cell(row)))]
        : [];
    });
    if (found.length > 0) return found;
    const reading = source.kind === 'amount' ? source.amount : source.quantity;
    return [issue(problem, columns.header(fields[0]), cellText(reading.cell(row)))];
  }
}
