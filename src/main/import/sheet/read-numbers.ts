import type { DecimalMark } from '@shared/model/import-decisions';
import { AmountReading, pointEvidence, type PointEvidence } from '../columns/amount-reading';
import type { ImportNote } from '../readers/table-reader';
import type { ColumnQuestion, ReadingDecisions } from './reading-decisions';
import type { NumberField, SheetColumns } from './sheet-columns';

export interface SheetNumbers {
  readonly readings: ReadonlyMap<NumberField, AmountReading>;
  /** What it takes to read single rows again alike. */
  readonly decimalMark: DecimalMark | undefined;
  readonly notes: readonly ImportNote[];
  readonly questions: readonly ColumnQuestion[];
}

/**
 * Reads the number columns of a sheet. A file has one way of writing numbers: a column that cannot tell by itself
 * asks the others. `money`: the fields whose numbers must not stay open; other numbers are for display.
 */
export function readNumbers(
  columns: SheetColumns,
  fields: readonly NumberField[],
  money: readonly NumberField[],
  { stated, fallback, whenOpen }: ReadingDecisions,
): SheetNumbers {
  const readings = new Map<NumberField, AmountReading>();
  const notes: ImportNote[] = [];
  const questions: ColumnQuestion[] = [];
  const evidence = fileEvidence(columns, fields);
  let decimalMark = stated.decimalMark;
  for (const field of fields) {
    const column = columns.numbers(field);
    if (column === null) continue;
    let reading = new AmountReading(column, evidence, stated.decimalMark);
    if (reading.ambiguity !== null && fallback.decimalMark !== undefined)
      reading = new AmountReading(column, evidence, fallback.decimalMark);
    readings.set(field, reading);
    const header = columns.header(field);
    if (reading.assumedThousands) notes.push({ code: 'import.thousands', params: { column: header } });
    if (reading.hasSideMarks) notes.push({ code: 'import.sideMarks', params: { column: header } });
    if (!money.includes(field)) continue;
    decimalMark ??= reading.decimalMark ?? undefined;
    const { ambiguity } = reading;
    if (ambiguity !== null && whenOpen === 'ask')
      questions.push({ code: 'amount.markUnknown', field, column: header, samples: ambiguity.samples });
  }
  return { readings, decimalMark, notes, questions };
}

function fileEvidence(columns: SheetColumns, fields: readonly NumberField[]): PointEvidence {
  let file: PointEvidence = { point: false, comma: false };
  for (const field of fields) {
    const column = columns.numbers(field);
    if (column === null) continue;
    const own = pointEvidence(column);
    file = { point: file.point || own.point, comma: file.comma || own.comma };
  }
  return file;
}
