import type { RecordField } from '@shared/model/record-kind';
import { isIntegerArtefact, readTexts } from '../columns/text-column';
import type { ValueColumn } from '../columns/value-column';
import type { ImportNote } from '../readers/table-reader';
import type { SheetColumns } from './sheet-columns';

/** A column with the text that each of its distinct cells stands for. */
export interface TextCells {
  readonly values: ValueColumn;
  readonly texts: readonly string[];
}

export function textCells(values: ValueColumn): TextCells {
  return { values, texts: readTexts(values.values, false) };
}

/** The texts of a field's column, or null where none is matched. */
export function fieldTexts(columns: SheetColumns, field: RecordField): TextCells | null {
  const values = columns.values(field);
  return values && textCells(values);
}

/** The texts of a column of numbers that name something: `17850.0` throughout is a program's writing of 17850. */
export function idTexts(columns: SheetColumns, field: RecordField, notes: ImportNote[]): TextCells | null {
  const values = columns.values(field);
  if (values === null) return null;
  const isArtefact = isIntegerArtefact(values.values);
  if (isArtefact) notes.push({ code: 'import.integerArtefact', params: { column: columns.header(field) } });
  return { values, texts: readTexts(values.values, isArtefact).map(withoutGuard) };
}

/** `="00123"` and `'00123`: how a text file keeps a spreadsheet from taking a number's zeros away. */
function withoutGuard(text: string): string {
  if (!text.startsWith('=') && !text.startsWith("'")) return text;
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text.replace(/^'(?=[+\d])/, '');
}

export function textAt(column: TextCells | null | undefined, row: number): string {
  return column?.texts[column.values.indexes[row] ?? 0] ?? '';
}
