import type { RowIssue, SetAsideRow } from '@shared/model/issue';
import { cellText } from '../readers/cell';
import type { SalesReading } from './read-sales';
import { isTotalLabel } from '../sheet/total-row';

const MAX_VALUE_LENGTH = 200;

/** Whether what is wrong with a row is that it is a total of others. */
export function isTotalRow(issues: readonly RowIssue[]): boolean {
  return issues[0]?.reason === 'row.total';
}

/** Tells for each row whether it can be a line, and keeps those that cannot with all that is wrong with them. */
export class RowJudge {
  readonly #reading: SalesReading;

  constructor(reading: SalesReading) {
    this.#reading = reading;
  }

  /** Null: the row is a line. */
  judge(row: number): SetAsideRow | null {
    const { columns, dates, dateProblems, amounts, errorCells, currency } = this.#reading;
    const isClean =
      !(dateProblems.size > 0 && dateProblems.has(dates.indexes[row] ?? 0)) &&
      !Number.isNaN(amounts[row]) &&
      !errorCells.some(({ column, cells }) => cells.has(column.indexes[row] ?? 0)) &&
      !(columns.overlong.size > 0 && columns.overlong.has(row)) &&
      currency.conflictAt(row) === null;
    return isClean ? null : this.#setAside(row);
  }

  #setAside(row: number): SetAsideRow {
    const cells = this.#reading.columns.texts(row);
    const rowNumber = this.#reading.columns.rowNumbers[row] ?? 0;
    const issue = (reason: string, column: string, value: string): RowIssue => ({
      row: rowNumber,
      column,
      value: value.slice(0, MAX_VALUE_LENGTH),
      reason,
    });
    const issues = this.#issues(row, cells, issue);
    // A total repeats the money of the lines above it: it has none of its own.
    const amount = isTotalRow(issues) ? null : this.readableAmount(row);
    return { row: rowNumber, issues, cells, amount, day: this.#readableDay(row) };
  }

  #readableDay(row: number): number | null {
    const { columns, dates, days, dateProblems } = this.#reading;
    const index = dates.indexes[row] ?? 0;
    return dateProblems.has(index) || columns.overlong.has(row) ? null : (days[index] ?? null);
  }

  /** What the row says of money, in minor units; null where it says nothing that can stand in a sum. */
  readableAmount(row: number): number | null {
    return this.#hasAmount(row) ? (this.#reading.amounts[row] ?? null) : null;
  }

  /** Whether the money of a set-aside row can stand in a sum: it is readable, in the book's currency, in its place. */
  #hasAmount(row: number): boolean {
    const { amounts, columns, currency } = this.#reading;
    return !Number.isNaN(amounts[row]) && !columns.overlong.has(row) && currency.conflictAt(row) === null;
  }

  #issues(
    row: number,
    cells: readonly string[],
    issue: (reason: string, column: string, value: string) => RowIssue,
  ): readonly RowIssue[] {
    const { columns, dates, dateProblems, errorCells, currency } = this.#reading;
    if (columns.overlong.has(row))
      return [issue('row.tooManyCells', '', cells[columns.headers.length] ?? '')];
    const dateProblem = dateProblems.get(dates.indexes[row] ?? 0);
    const label = dateProblem === undefined ? undefined : cells.find(isTotalLabel);
    if (label !== undefined) return [issue('row.total', '', label)];
    const issues: RowIssue[] = [];
    if (dateProblem) issues.push(issue(dateProblem, columns.header('date'), cellText(dates.cell(row))));
    issues.push(...this.#amountIssues(row, issue));
    for (const { column, header, cells: errors } of errorCells) {
      if (errors.has(column.indexes[row] ?? 0))
        issues.push(issue('cell.error', header, cellText(column.cell(row))));
    }
    const conflict = currency.conflictAt(row);
    if (conflict) issues.push(issue('currency.noRate', conflict.column, conflict.value));
    return issues;
  }

  #amountIssues(
    row: number,
    issue: (reason: string, column: string, value: string) => RowIssue,
  ): readonly RowIssue[] {
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
