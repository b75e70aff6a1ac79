import type { ColumnMapping, ImportInspection, SalesField } from '@shared/contract/views';

/** The fields in the order in which a person thinks of a sale. */
export const salesFields: readonly SalesField[] = [
  'date',
  'customerId',
  'customerName',
  'amount',
  'quantity',
  'unitPrice',
  'invoice',
  'creditFor',
  'product',
  'productName',
  'category',
  'currency',
  'channel',
  'salesperson',
];

export type MissingField = ImportInspection['missing'][number];

/** What a sales ledger cannot do without and no column is matched to. */
export function missingFields(mapping: ColumnMapping): readonly MissingField[] {
  const missing: MissingField[] = [];
  if (mapping.date === undefined) missing.push('date');
  if (mapping.customerId === undefined && mapping.customerName === undefined) missing.push('customer');
  const reckoned = mapping.quantity !== undefined && mapping.unitPrice !== undefined;
  if (mapping.amount === undefined && !reckoned) missing.push('amount');
  return missing;
}

/** The field a column is matched to, or null. */
export function fieldOfColumn(mapping: ColumnMapping, column: number): SalesField | null {
  return salesFields.find((field) => mapping[field] === column) ?? null;
}

/** The mapping with this column matched to the field (null: to none). A field taken elsewhere moves here. */
export function matchColumn(mapping: ColumnMapping, column: number, field: SalesField | null): ColumnMapping {
  const kept = Object.entries(mapping).filter(([name, index]) => index !== column && name !== field);
  return Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
}

/**
 * Whether the match needs no look from a person: nothing is missing, the order of the dates is settled, and
 * every column that decides a figure was recognised by its name.
 */
export function isCertain(inspection: ImportInspection): boolean {
  if (inspection.dateOrder === null || missingFields(inspection.mapping).length > 0) return false;
  const decisive: readonly SalesField[] = [
    'date',
    'customerId',
    'customerName',
    'amount',
    'quantity',
    'unitPrice',
    'invoice',
    'creditFor',
    'currency',
  ];
  return inspection.columns.every(
    ({ field, certainty }) => field === null || !decisive.includes(field) || certainty === 'name',
  );
}
