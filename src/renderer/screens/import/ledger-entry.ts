import type { FileToken, ImportDecisions, ImportInspection, ImportQuestion } from '@shared/contract/views';
import { decisionOfFault } from '@shared/model/import-decisions';
import { missingRequirements, type FieldMapping, type RecordField } from '@shared/model/record-kind';
import { isCertain } from './column-match';

/** What a person settles about the file itself; another choice here makes another table of it. */
export type FileChoices = Pick<ImportDecisions, 'kind' | 'sheet' | 'headerRow' | 'encoding' | 'delimiter'>;

/** What a person settles about the cells of its columns. */
export type Answers = Pick<ImportDecisions, 'dateOrder' | 'shortYears' | 'decimalMark'>;

/** One file, or one sheet of a workbook, on its way into the book. */
export interface LedgerEntry {
  readonly key: string;
  readonly file: FileToken;
  readonly choices: FileChoices;
  /** False: it is still to be read under its choices; what is known of it is from before. */
  readonly isLookedAt: boolean;
  /** Null: not looked at yet, or it cannot be read. */
  readonly inspection: ImportInspection | null;
  readonly mapping: FieldMapping;
  readonly answers: Answers;
  /** Questions that only the whole file raised. */
  readonly asked: readonly ImportQuestion[];
  /** A person has seen the match and gone on with it. */
  readonly isConfirmed: boolean;
  /** Why it cannot be read; null: it can. */
  readonly error: unknown;
}

export function newEntry(file: FileToken, choices: FileChoices = {}): LedgerEntry {
  return {
    key: `${file.token} ${choices.sheet ?? ''}`,
    file,
    choices,
    isLookedAt: false,
    inspection: null,
    mapping: {},
    answers: {},
    asked: [],
    isConfirmed: false,
    error: null,
  };
}

/** The entry as it is found under its choices: the match begins anew, answers belong to the former table. */
export function lookedAt(entry: LedgerEntry, inspection: ImportInspection): LedgerEntry {
  const { mapping } = inspection;
  const fresh = { mapping, answers: {}, asked: [], isConfirmed: false, error: null };
  return { ...entry, ...fresh, isLookedAt: true, inspection };
}

/**
 * The entry after a choice about the one at hand. A kind is chosen for every file with these columns, a sheet for
 * every workbook with these sheets, an encoding for every file that asks for one.
 */
export function chosenFor(entry: LedgerEntry, current: LedgerEntry, choices: FileChoices): LedgerEntry {
  const isCurrent = entry.key === current.key;
  const { kind, sheet, encoding } = choices;
  const alike = {
    ...(kind !== undefined && haveSameShape(entry, current) ? { kind } : {}),
    ...(sheet !== undefined && asksForSheet(entry) && haveSameSheets(entry, current) ? { sheet } : {}),
    ...(encoding !== undefined && asksForEncoding(entry) ? { encoding } : {}),
  };
  const taken = isCurrent ? choices : alike;
  if (Object.keys(taken).length === 0) return entry;
  return { ...entry, choices: { ...entry.choices, ...taken }, isLookedAt: false };
}

/** Everything that stages the entry as it was seen. */
export function decisionsOf({ inspection, choices, mapping, answers }: LedgerEntry): ImportDecisions {
  if (inspection === null) return choices;
  const { kind, sheet, headerRow, decisions } = inspection;
  return {
    ...rememberedFor(decisions, inspection.mapping, mapping),
    ...choices,
    kind,
    headerRow,
    ...(sheet === null ? {} : { sheet }),
    mapping,
    ...answers,
  };
}

/** How the dates of a column were once written says nothing about another column. */
function rememberedFor(
  remembered: ImportDecisions,
  found: FieldMapping,
  mapping: FieldMapping,
): ImportDecisions {
  const { dateOrder, shortYears, decimalMark, ...others } = remembered;
  const same = (...fields: readonly RecordField[]) =>
    fields.every((field) => found[field] === mapping[field]);
  return {
    ...others,
    ...(same('date', 'start', 'end', 'sinceDate', 'cancelledOn') ? { dateOrder, shortYears } : {}),
    ...(same('amount', 'quantity', 'unitPrice', 'value', 'score') ? { decimalMark } : {}),
  };
}

/** The questions about the columns as they are matched now, answered or not; one of each kind. */
export function questionsOf({ inspection, asked, mapping }: LedgerEntry): readonly ImportQuestion[] {
  if (inspection === null) return asked;
  const header = (field: RecordField) =>
    inspection.columns.find(({ index }) => index === mapping[field])?.header;
  const applies = ({ field, column }: ImportQuestion) => field === null || header(field) === column;
  const all = [...asked, ...inspection.questions].filter(applies);
  return all.filter(({ code }, index) => all.findIndex((other) => other.code === code) === index);
}

export function isAnswered({ choices, answers }: LedgerEntry, { code }: ImportQuestion): boolean {
  return { ...choices, ...answers }[decisionOfFault[code]] !== undefined;
}

/** A workbook of several sheets of which none was chosen. */
export function asksForSheet({ inspection, choices }: LedgerEntry): boolean {
  return inspection !== null && inspection.sheets.length > 1 && choices.sheet === undefined;
}

function haveSameSheets(left: LedgerEntry, right: LedgerEntry): boolean {
  return JSON.stringify(left.inspection?.sheets) === JSON.stringify(right.inspection?.sheets);
}

export function asksForEncoding(entry: LedgerEntry): boolean {
  return openQuestions(entry).some(({ code }) => code === 'file.encodingUnknown');
}

/** The questions that nobody has answered. */
export function openQuestions(entry: LedgerEntry): readonly ImportQuestion[] {
  return questionsOf(entry).filter((question) => !isAnswered(entry, question));
}

/** The entry once its file has been gone on with: the sheet that was shown is the chosen one. */
export function withShownSheet(entry: LedgerEntry): LedgerEntry {
  const sheet = entry.inspection?.sheet ?? null;
  if (sheet === null || !asksForSheet(entry)) return entry;
  return { ...entry, choices: { ...entry.choices, sheet } };
}

/** Where a person is needed before the entry can be checked; null: nowhere. */
export function stopOf(entry: LedgerEntry): 'file' | 'columns' | null {
  if (asksForEncoding(entry)) return 'file';
  const { inspection, mapping, isConfirmed, error } = entry;
  if (inspection === null) return null;
  if (error !== null || asksForSheet(entry)) return 'file';
  if (openQuestions(entry).length > 0 || missingRequirements(inspection.kind, mapping).length > 0)
    return 'columns';
  return isConfirmed || isCertain(inspection) ? null : 'columns';
}

/** `waiting`: not looked at yet. `unreadable`: it is left out, with its reason. */
export type EntryState = 'waiting' | 'unreadable' | 'asks' | 'ready';

export function stateOf(entry: LedgerEntry): EntryState {
  if (stopOf(entry) !== null) return 'asks';
  if (entry.inspection !== null) return 'ready';
  return entry.error === null ? 'waiting' : 'unreadable';
}

/** Files with the same columns are read alike. */
function shapeOf({ inspection }: LedgerEntry): string | null {
  return inspection && JSON.stringify([inspection.kind, inspection.columns.map(({ header }) => header)]);
}

export function haveSameShape(left: LedgerEntry, right: LedgerEntry): boolean {
  return shapeOf(left) !== null && shapeOf(left) === shapeOf(right);
}

/** The entries once the one at hand has been gone on with: what was settled for it holds for its like. */
export function settledWith(entries: readonly LedgerEntry[], example: LedgerEntry): readonly LedgerEntry[] {
  return entries.map((entry) =>
    entry.key === example.key ? { ...entry, isConfirmed: true } : settledLike(entry, example),
  );
}

/** The entry with what a person has settled for another of the same shape, as far as it leaves the same open. */
function settledLike(entry: LedgerEntry, example: LedgerEntry): LedgerEntry {
  if (entry.isConfirmed || !haveSameShape(entry, example)) return entry;
  const asks = new Set(questionsOf(entry).map(({ code }) => decisionOfFault[code]));
  const answers = Object.fromEntries(
    Object.entries(example.answers).filter(([decision]) => [...asks].some((asked) => asked === decision)),
  );
  return { ...entry, mapping: example.mapping, answers: { ...answers, ...entry.answers }, isConfirmed: true };
}
