import type { AnyStagedRecords, StagedRecord, StagedRecords, TableKind } from '@shared/ledger/staged-records';
import { isNoRecord, type RowIssue, type SetAsideRow } from '@shared/model/issue';
import { minorUnits } from '@shared/model/money';
import { partyFields } from '@shared/model/record-kind';
import { parseAmountText } from '../columns/amount-text';
import { cellText } from '../readers/cell';
import type { ImportNote } from '../readers/table-reader';
import { AttributeEntries } from '../sheet/attribute-entries';
import { CustomerEntries } from '../sheet/customer-entries';
import { errorCells, errorReason, type ErrorColumn } from '../sheet/error-cells';
import { TotalCheck } from '../sheet/total-check';
import { isTotalLabel, isTotalWord } from '../sheet/total-row';
import type { TaskPace } from '../task-pace';
import { moneyFields, type RecordReading } from './read-records';
import { recordReaders, type ReadRecord } from './record-readers';
import { RecordRow } from './record-row';

const ROWS_PER_STRETCH = 1 << 12;
const MAX_VALUE_LENGTH = 200;

export interface BuiltRecords {
  readonly records: AnyStagedRecords;
  readonly roundedRows: number;
  readonly amountRead: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly notes: readonly ImportNote[];
}

/** Makes every row of a sheet a record or a set-aside row: none is lost, none is both. */
export function buildRecords(kind: TableKind, reading: RecordReading, pace: TaskPace): Promise<BuiltRecords> {
  const { customers, contracts, feedback, interactions } = recordReaders;
  switch (kind) {
    case 'customers':
      return build(new RecordBuilder(kind, reading, customers), reading, pace);
    case 'contracts':
      return build(new RecordBuilder(kind, reading, contracts), reading, pace);
    case 'feedback':
      return build(new RecordBuilder(kind, reading, feedback), reading, pace);
    case 'interactions':
      return build(new RecordBuilder(kind, reading, interactions), reading, pace);
  }
}

async function build<Kind extends TableKind>(
  builder: RecordBuilder<Kind>,
  { columns: { count } }: RecordReading,
  pace: TaskPace,
): Promise<BuiltRecords> {
  for (let row = 0; row < count; row += 1) {
    builder.addRow(row);
    if (row % ROWS_PER_STRETCH === 0 && pace.isDue) await pace.breathe('checking', row / count, count);
  }
  return builder.finish();
}

class RecordBuilder<Kind extends TableKind> {
  readonly #kind: Kind;
  readonly #reading: RecordReading;
  readonly #read: (row: RecordRow) => ReadRecord<Kind>;
  readonly #row: RecordRow;
  readonly #customers: CustomerEntries;
  readonly #attributes: AttributeEntries;
  readonly #totals: TotalCheck;
  readonly #errors: readonly ErrorColumn[];
  readonly #records: StagedRecord<Kind>[] = [];
  readonly #setAside: SetAsideRow[] = [];
  #amount = 0;
  #setAsideAmount = 0;
  #setAsideWithoutAmount = 0;
  #roundedRows = 0;
  #firstDay = Number.POSITIVE_INFINITY;
  #lastDay = Number.NEGATIVE_INFINITY;

  constructor(kind: Kind, reading: RecordReading, read: (row: RecordRow) => ReadRecord<Kind>) {
    this.#kind = kind;
    this.#reading = reading;
    this.#read = read;
    this.#row = new RecordRow(reading);
    this.#customers = new CustomerEntries(reading.columns);
    this.#attributes = new AttributeEntries(reading.columns);
    this.#totals = new TotalCheck(reading.decimals);
    this.#errors = errorCells(reading.columns, partyFields);
  }

  addRow(row: number): void {
    const { columns } = this.#reading;
    const rowNumber = columns.rowNumbers[row] ?? 0;
    const before = this.#row.roundedRows;
    this.#row.moveTo(row);
    const { values, amount, day } = this.#read(this.#row);
    const customer = this.#customers.at(row);
    if (customer === -1) this.#row.issue('customer.missing', this.#customerColumn(), '');
    // An error where the customer should be must not pass for a name.
    for (const { column, header } of this.#errors) {
      const reason = errorReason(column.cell(row));
      if (reason !== null) this.#row.issue(reason, header, cellText(column.cell(row)));
    }
    const issues = this.#rowIssues(row, this.#row.issues);
    if (issues.length > 0 || values === null) return this.#addSetAside(row, rowNumber, issues, amount, day);
    const extra = this.#attributes.at(row, this.#row.kept);
    this.#records.push({ row: rowNumber, customer, extra, amount, values });
    this.#amount += amount;
    this.#roundedRows += this.#row.roundedRows - before;
    this.#totals.add(amount);
    if (day === null) return;
    this.#firstDay = Math.min(this.#firstDay, day);
    this.#lastDay = Math.max(this.#lastDay, day);
  }

  finish(): BuiltRecords {
    const records: StagedRecords<Kind> = {
      kind: this.#kind,
      records: this.#records,
      customerDictionary: this.#customers.items,
      extraDictionary: this.#attributes.items,
      setAside: this.#setAside,
      setAsideAmount: minorUnits(this.#setAsideAmount),
      setAsideWithoutAmount: this.#setAsideWithoutAmount,
      headers: this.#reading.columns.headers,
    };
    const hasDays = this.#firstDay <= this.#lastDay;
    return {
      // TypeScript does not see that a `StagedRecords<Kind>` is one of the union, whichever kind it is.
      records: records as unknown as AnyStagedRecords,
      roundedRows: this.#roundedRows,
      amountRead: minorUnits(this.#amount + this.#setAsideAmount),
      firstDay: hasDays ? this.#firstDay : null,
      lastDay: hasDays ? this.#lastDay : null,
      notes: [
        ...this.#customers.notes,
        ...this.#row.notes,
        ...this.#reading.converter.notes(),
        ...this.#totals.notes(),
      ],
    };
  }

  #addSetAside(
    row: number,
    rowNumber: number,
    issues: readonly RowIssue[],
    readable: number,
    day: number | null,
  ): void {
    const { columns } = this.#reading;
    const isOverlong = columns.overlong.has(row);
    const money = moneyFields[this.#kind];
    const isUnread =
      isOverlong ||
      issues.some(({ reason, column }) => {
        return reason === 'currency.noRate' || (money !== null && column === columns.header(money));
      });
    const amount = isNoRecord(issues) || isUnread ? null : readable;
    this.#setAside.push({
      row: rowNumber,
      issues,
      cells: columns.texts(row),
      amount,
      day: isOverlong ? null : day,
    });
    if (isNoRecord(issues)) {
      if (money !== null && !isUnread && columns.numbers(money) !== null)
        this.#totals.compare(rowNumber, readable);
    } else if (amount === null) this.#setAsideWithoutAmount += 1;
    else {
      this.#setAsideAmount += amount;
      this.#totals.add(amount);
    }
  }

  /** What is wrong with the row as a whole goes before what is wrong with its cells. */
  #rowIssues(row: number, issues: readonly RowIssue[]): readonly RowIssue[] {
    const { columns } = this.#reading;
    const number = columns.rowNumbers[row] ?? 0;
    const overlong = columns.overlong.get(row);
    const whole = (reason: string, value: string): RowIssue[] => [
      { row: number, column: '', value: value.slice(0, MAX_VALUE_LENGTH), reason },
    ];
    if (overlong !== undefined) return whole('row.tooManyCells', overlong[columns.headers.length] ?? '');
    const label = this.#totalLabel(row, issues);
    return label === null ? issues : whole('row.total', label);
  }

  /** A row without its date and with a total's label; in a list of customers one with nothing beside it but sums. */
  #totalLabel(row: number, issues: readonly RowIssue[]): string | null {
    if (this.#kind !== 'customers') {
      const hasDate = !issues.some(({ reason }) => reason.startsWith('date.'));
      return hasDate ? null : (this.#reading.columns.texts(row).find(isTotalLabel) ?? null);
    }
    const [label, ...rest] = this.#reading.columns.texts(row).filter((text) => text !== '');
    const isTotal =
      label !== undefined && isTotalWord(label) && rest.every((text) => parseAmountText(text) !== null);
    return isTotal ? label : null;
  }

  #customerColumn(): string {
    const { columns } = this.#reading;
    return partyFields.map((field) => columns.header(field)).find((header) => header !== '') ?? '';
  }
}
