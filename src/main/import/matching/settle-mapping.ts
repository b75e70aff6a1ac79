import { Fault } from '@shared/base/fault';
import type { ImportDecisions } from '@shared/model/import-decisions';
import {
  missingRequirements,
  recordFields,
  recordKinds,
  type FieldMapping,
  type RecordField,
  type RecordKind,
  type Requirement,
} from '@shared/model/record-kind';
import type { MappingSource } from '@shared/contract/views';
import { columnLetters } from '../readers/sheet-rows';
import type { Row } from '../readers/table-reader';
import type { RememberedMapping } from '../staged-import';
import { findKind, matchKind } from './find-kind';

/** What a table's rows are and which column is which, and where that comes from. */
export interface SettledMapping {
  readonly kind: RecordKind;
  readonly mapping: FieldMapping;
  readonly source: MappingSource;
  /** Fields found by what the cells hold. */
  readonly byContent: ReadonlySet<RecordField>;
  /** Fields found by name or content, whatever is stated: tells how certain a stated column is. */
  readonly found: FieldMapping;
  /** What was settled about a file of this shape before; holds where neither the person nor the file says otherwise. */
  readonly fallback: ImportDecisions;
}

/** A stated mapping goes before a remembered one, and that before what is found in the table. */
export function settleMapping(
  headers: readonly string[],
  samples: readonly Row[],
  decisions: ImportDecisions,
  remembered: readonly RememberedMapping[],
): SettledMapping {
  const { mapping } = decisions;
  if (mapping !== undefined) {
    const kind = decisions.kind ?? kindOfMapping(mapping, findKind(headers, samples).kind);
    const { match } = matchKind(kind, headers, samples);
    return { kind, mapping, source: { kind: 'found' }, ...foundOf(match), fallback: {} };
  }
  const known = findRemembered(remembered, headers, decisions.kind);
  const { kind, match } =
    known === undefined && decisions.kind === undefined
      ? findKind(headers, samples)
      : matchKind(known?.kind ?? decisions.kind ?? 'sales', headers, samples);
  if (known === undefined) {
    return { kind, mapping: match.mapping, source: { kind: 'found' }, ...foundOf(match), fallback: {} };
  }
  return {
    kind,
    mapping: columnsOf(known, headers),
    source: known.source,
    ...foundOf(match),
    fallback: fallbackOf(known),
  };
}

/** How a table with these headers was read before, if one was. */
export function findRemembered(
  remembered: readonly RememberedMapping[],
  headers: readonly string[],
  kind: RecordKind | undefined,
): RememberedMapping | undefined {
  return remembered.find((one) => fits(one, headers, kind));
}

const missingCodes = {
  date: 'mapping.missingDate',
  customer: 'mapping.missingCustomer',
  amount: 'mapping.missingAmount',
  start: 'mapping.missingStart',
  end: 'mapping.missingEnd',
  score: 'mapping.missingScore',
  interactionKind: 'mapping.missingInteractionKind',
} as const satisfies Readonly<Record<Requirement, string>>;

/** Throws where a mapping cannot be read by: a requirement without a column, or columns that contradict each other. */
export function checkMapping(kind: RecordKind, mapping: FieldMapping, headers: readonly string[]): void {
  const [missing] = missingRequirements(kind, mapping);
  if (missing !== undefined) {
    throw new Fault('unreadable', missingCodes[missing], { columns: headers.join(', ') });
  }
  const fields: readonly string[] = recordFields[kind];
  const foreign = Object.keys(mapping).find((field) => !fields.includes(field));
  if (foreign !== undefined) throw new Fault('usage', 'mapping.noSuchField', { field: foreign });
  const columns = Object.values(mapping);
  const outside = columns.find((column) => column >= headers.length);
  if (outside !== undefined) throw new Fault('usage', 'mapping.noSuchColumn', { column: outside + 1 });
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new Fault('usage', 'mapping.columnTwice', { column: headers[twice] ?? '' });
}

function foundOf({ mapping, byContent }: ReturnType<typeof matchKind>['match']) {
  return { byContent, found: mapping };
}

/** The kind that has all the fields of a mapping and lacks least; what the table looks like decides among equals. */
function kindOfMapping(mapping: FieldMapping, looksLike: RecordKind): RecordKind {
  const able = recordKinds.filter((kind) => {
    const fields: readonly string[] = recordFields[kind];
    return Object.keys(mapping).every((field) => fields.includes(field));
  });
  const lacks = (kind: RecordKind): number => missingRequirements(kind, mapping).length;
  const fewest = Math.min(...able.map(lacks));
  const fitting = able.filter((kind) => lacks(kind) === fewest);
  return fitting.includes(looksLike) ? looksLike : (fitting[0] ?? looksLike);
}

/** How cells are written holds for files of a shape; which file it was, and what was done with it, does not. */
function fallbackOf({
  decisions: { dateOrder, shortYears, decimalMark },
}: RememberedMapping): ImportDecisions {
  const known = Object.entries({ dateOrder, shortYears, decimalMark });
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

function fits(one: RememberedMapping, headers: readonly string[], kind: RecordKind | undefined): boolean {
  if (kind !== undefined && one.kind !== kind) return false;
  // Cells beyond the header made columns of their own: they are no part of the shape.
  const own = one.headers.filter(
    (header, column) => column < headers.length || header !== columnLetters(column),
  );
  if (own.length !== headers.length) return false;
  if (!own.every((header, column) => header.trim() === headers[column]?.trim())) return false;
  const columns = columnsOf(one, headers);
  return Object.keys(columns).length === Object.keys(one.mapping).length;
}

function columnsOf({ mapping }: RememberedMapping, headers: readonly string[]): FieldMapping {
  const trimmed = headers.map((header) => header.trim());
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([field, header]) => {
      const column = trimmed.indexOf(header.trim());
      return column === -1 ? [] : [[field, column]];
    }),
  );
}
