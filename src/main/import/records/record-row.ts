import type { RowIssue } from '@shared/model/issue';
import type { RecordField } from '@shared/model/record-kind';
import { toMinorUnits } from '../columns/decimal';
import { cellText } from '../readers/cell';
import type { ImportNote } from '../readers/table-reader';
import type { Attribute } from '../sheet/attribute-entries';
import { errorReason } from '../sheet/error-cells';
import { saysNoDate } from '../sheet/read-dates';
import type { NumberField } from '../sheet/sheet-columns';
import { fieldTexts, idTexts, textAt, type TextCells } from '../sheet/text-cells';
import type { RecordReading } from './read-records';

const MAX_VALUE_LENGTH = 200;

/** Fields whose texts are numbers of something, and never numbers to reckon with. */
const idFields: ReadonlySet<RecordField> = new Set(['contractNo', 'renewedFrom', 'product']);
const saysNothing = /^(?:[-–—]+|n\/?a|null|none|无|無|нет)$/iu;

/** One row of a sheet of records after another: what its cells say, and all that is wrong with it. */
export class RecordRow {
  readonly notes: ImportNote[] = [];
  issues: RowIssue[] = [];
  /** What the record has no place for and the file says all the same. */
  kept: Attribute[] = [];
  roundedRows = 0;
  readonly #reading: RecordReading;
  readonly #texts = new Map<RecordField, TextCells | null>();
  #row = 0;

  constructor(reading: RecordReading) {
    this.#reading = reading;
  }

  moveTo(row: number): void {
    this.#row = row;
    this.issues = [];
    this.kept = [];
  }

  header(field: RecordField): string {
    return this.#reading.columns.header(field);
  }

  issue(reason: string, column: string, value: string): void {
    const row = this.#reading.columns.rowNumbers[this.#row] ?? 0;
    this.issues.push({ row, column, value: value.slice(0, MAX_VALUE_LENGTH), reason });
  }

  /** '' where the row has none; an error instead of a value is an issue. */
  text(field: RecordField): string {
    let texts = this.#texts.get(field);
    if (texts === undefined) {
      const { columns } = this.#reading;
      texts = idFields.has(field) ? idTexts(columns, field, this.notes) : fieldTexts(columns, field);
      this.#texts.set(field, texts);
    }
    const reason = errorReason(texts?.values.cell(this.#row));
    if (reason !== null) this.issue(reason, this.header(field), textAt(texts, this.#row));
    return textAt(texts, this.#row);
  }

  /** The day of a record, which must be there. */
  day(field: RecordField): number | null {
    const column = this.#reading.sheetDates.columns.get(field);
    const index = column?.values.indexes[this.#row] ?? 0;
    const problem = column === undefined ? 'date.missing' : column.problems.get(index);
    if (problem === undefined) return column?.days[index] ?? null;
    this.issue(problem, this.header(field), cellText(column?.values.cell(this.#row)));
    return null;
  }

  /** A day that need not be there: null where the cell says that there is none. */
  optionalDay(field: RecordField): number | null {
    const column = this.#reading.sheetDates.columns.get(field);
    return column === undefined || saysNoDate(column.values.cell(this.#row)) ? null : this.day(field);
  }

  /** Minor units of the book's currency by the rate of the day; null: no amount, or one that cannot be read. */
  money(field: NumberField, day: number | null): number | null {
    const { sheetNumbers, currency, converter, decimals } = this.#reading;
    const reading = sheetNumbers.readings.get(field);
    const value = reading?.at(this.#row) ?? 'amount.missing';
    const written = cellText(reading?.cell(this.#row));
    const header = this.header(field);
    if (value === 'amount.missing' || saysNothing.test(written)) return null;
    if (typeof value === 'string') return this.#noMoney(value, header, written);
    const conflict = currency.conflictAt(this.#row);
    if (conflict === null) {
      const own = toMinorUnits(value, decimals);
      if (own?.rounded === true) this.roundedRows += 1;
      return own?.amount ?? this.#noMoney('amount.tooLarge', header, written);
    }
    // Without a day only a rate that has held from ever is known to hold.
    const conversion = converter.conversionOn(conflict, day ?? Number.NEGATIVE_INFINITY);
    if (conversion === null) return this.#noMoney('currency.noRate', conflict.column, conflict.value);
    const converted = converter.convert(value, conversion);
    if (converted === null) return this.#noMoney('amount.tooLarge', header, written);
    if (converted.rounded) this.roundedRows += 1;
    this.kept.push([header, written]);
    return converted.amount;
  }

  #noMoney(reason: string, column: string, value: string): null {
    this.issue(reason, column, value);
    return null;
  }
}
