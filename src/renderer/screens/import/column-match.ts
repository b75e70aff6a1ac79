import type { FieldMapping, ImportInspection, RecordField, RecordKind } from '@shared/contract/views';
import { missingRequirements, recordFields } from '@shared/model/record-kind';

/** The field a column is matched to, or null. */
export function fieldOfColumn(kind: RecordKind, mapping: FieldMapping, column: number): RecordField | null {
  return recordFields[kind].find((field) => mapping[field] === column) ?? null;
}

/** The mapping with this column matched to the field (null: to none). A field taken elsewhere moves here. */
export function matchColumn(mapping: FieldMapping, column: number, field: RecordField | null): FieldMapping {
  const kept = Object.entries(mapping).filter(([name, index]) => index !== column && name !== field);
  return Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
}

/** Fields whose column decides who bought, when, and how much: a guess from the contents is looked at by a person. */
const decisive: ReadonlySet<RecordField> = new Set([
  'date',
  'customerId',
  'customerName',
  'taxNo',
  'email',
  'phone',
  'amount',
  'quantity',
  'unitPrice',
  'invoice',
  'creditFor',
  'currency',
  'contractNo',
  'start',
  'end',
  'term',
  'value',
  'renewedFrom',
  'cancelledOn',
  'score',
  'scale',
  'interactionKind',
  'acquisitionCost',
]);

/**
 * Whether the match needs no look from a person: nothing is missing, and every column that decides a figure was
 * recognised by its name or is matched as it was before.
 */
export function isCertain({ kind, mapping, columns }: ImportInspection): boolean {
  if (missingRequirements(kind, mapping).length > 0) return false;
  return columns.every(
    ({ field, certainty }) => field === null || !decisive.has(field) || certainty !== 'content',
  );
}

/**
 * The columns as they are listed: matched ones first, in the order in which a person thinks of the fields, then
 * the others as they stand in the file. By what was found, not by what is chosen: a row does not jump away from
 * the hand that changes it.
 */
export function listedColumns({ kind, columns }: Pick<ImportInspection, 'kind' | 'columns'>): {
  readonly matched: ImportInspection['columns'];
  readonly others: ImportInspection['columns'];
} {
  const order: readonly RecordField[] = recordFields[kind];
  const place = (field: RecordField | null) => (field === null ? -1 : order.indexOf(field));
  return {
    matched: columns
      .filter(({ field }) => field !== null)
      .toSorted((left, right) => place(left.field) - place(right.field)),
    others: columns.filter(({ field }) => field === null),
  };
}
