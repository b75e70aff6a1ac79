import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ImportInspection } from '@shared/contract/views';
import type { ImportDecisions } from '@shared/model/import-decisions';
import { recordFields, recordKinds, type FieldMapping, type RecordKind } from '@shared/model/record-kind';
import { takeDecisions } from './read-decisions';
import { usage } from './read-options';

/** A field's column: its header, or its number counted from 1. */
type ColumnName = string | number;

/** What `--mapping FILE` says: which column is which field, and whatever else is settled about files like it. */
export interface MappingFile {
  readonly kind: RecordKind | undefined;
  readonly sheet: string | undefined;
  readonly fields: Readonly<Record<string, ColumnName>>;
  readonly decisions: ImportDecisions;
}

const columnName = z.union([z.string().min(1).max(500), z.number().int().min(1).max(16384)]);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const fieldNames: ReadonlySet<string> = new Set(Object.values(recordFields).flat());

/** Names that stand for either of two fields; the header tells which. */
const eitherName = 'customer';

/** Reads `{"date": "Invoice date", …}` or `{"kind": …, "fields": {…}, "dateOrder": …}`. */
export async function readMappingFile(path: string, shown: string): Promise<MappingFile> {
  const content = parseJson(await readText(path, shown), shown);
  const nested = z.record(z.string(), columnName).safeParse(content['fields']);
  const fields: Record<string, ColumnName> = {};
  const settings = new Map<string, string>();
  let kind: RecordKind | undefined;
  let sheet: string | undefined;
  for (const [key, value] of Object.entries(content)) {
    if (key === 'fields' && nested.success) Object.assign(fields, nested.data);
    else if (key === 'kind') kind = readKind(value, shown);
    else if (key === 'sheet' && typeof value === 'string') sheet = value;
    else if (fieldNames.has(key) || key === eitherName) fields[key] = readColumn(key, value, shown);
    else settings.set(key, String(scalar.catch('').parse(value)));
  }
  const decisions = takeDecisions(settings, shown);
  const unknown = [...settings.keys(), ...Object.keys(fields).filter((name) => !isField(name))];
  if (unknown[0] !== undefined) {
    throw usage('mappingField', { file: shown, field: unknown[0], fields: [...fieldNames].join(', ') });
  }
  if (Object.keys(fields).length === 0) throw usage('mappingEmpty', { file: shown });
  return { kind, sheet, fields, decisions };
}

/** The columns of a file that a mapping file names. */
export function mappingOf({ fields }: MappingFile, inspection: ImportInspection): FieldMapping {
  const { columns } = inspection;
  const mapping: Record<string, number> = {};
  for (const [name, column] of Object.entries(fields)) {
    const found =
      typeof column === 'number'
        ? columns[column - 1]
        : columns.find(({ header }) => header.trim() === column.trim());
    if (found === undefined) {
      const headers = columns.map(({ header }) => header).join(', ');
      throw usage('mappingColumn', { file: inspection.fileName, column, columns: headers });
    }
    const isId = inspection.columns[found.index]?.field === 'customerId';
    const field = name === eitherName ? (isId ? 'customerId' : 'customerName') : name;
    mapping[field] = found.index;
  }
  return mapping;
}

function isField(name: string): boolean {
  return fieldNames.has(name) || name === eitherName;
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    throw usage('mappingUnreadable', { file: shown });
  }
}

function parseJson(text: string, shown: string): Readonly<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw usage('mappingForm', { file: shown });
  }
}

function readKind(value: unknown, shown: string): RecordKind {
  const kind = recordKinds.find((each) => each === value);
  if (kind === undefined) {
    throw usage('valueInvalid', {
      option: `${shown} kind`,
      value: String(value),
      allowed: recordKinds.join(', '),
    });
  }
  return kind;
}

function readColumn(key: string, value: unknown, shown: string): ColumnName {
  const column = columnName.safeParse(value);
  if (!column.success) {
    throw usage('valueInvalid', {
      option: `${shown} ${key}`,
      value: String(value),
      allowed: '"header", 1, 2 …',
    });
  }
  return column.data;
}
