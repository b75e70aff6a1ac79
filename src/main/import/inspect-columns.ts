import type { ImportInspection } from '@shared/contract/views';
import { decisionOfFault, type ImportDecisions } from '@shared/model/import-decisions';
import type { RecordField, RecordKind } from '@shared/model/record-kind';
import type { LedgerHead } from './matching/ledger-head';
import { dateFields, moneyFields } from './records/read-records';
import { readDates, type SheetDates } from './sheet/read-dates';
import { readNumbers } from './sheet/read-numbers';
import type { ColumnQuestion, ReadingDecisions } from './sheet/reading-decisions';
import { SheetColumns, type NumberField } from './sheet/sheet-columns';
import type { TaskPace } from './task-pace';

/** Rows after which a file that nothing has settled by then is asked about; staging reads on and may ask more. */
const MAX_ROWS = 100_000;

/** Reads on only as long as something is open: most columns settle how they are written in their first rows. */
export async function inspectColumns(
  head: LedgerHead,
  decisions: ReadingDecisions,
  pace: TaskPace,
): Promise<ColumnsInspection> {
  const { kind, mapping } = head.settled;
  const columns = new SheetColumns(kind, head.headers, mapping, Number.POSITIVE_INFINITY);
  const fields = fieldsOf(kind, mapping.amount !== undefined);
  const rows = head.rows();
  let result: ColumnsInspection = { dateOrder: null, questions: [], decisions: {} };
  let wanted = 1;
  try {
    for await (const batch of rows) {
      columns.addBatch(batch);
      if (pace.isDue) await pace.breathe('reading', head.table.share(), columns.count);
      if (columns.count < wanted) continue;
      result = await read(columns, fields, decisions, pace);
      if (result.questions.length === 0 || columns.count >= MAX_ROWS) return result;
      // Looking again costs what reading did: each look waits for twice the rows.
      wanted = columns.count * 2;
    }
    return columns.count === 0 ? result : await read(columns, fields, decisions, pace);
  } finally {
    await rows.return();
  }
}

type ColumnsInspection = Pick<ImportInspection, 'dateOrder' | 'questions' | 'decisions'>;

interface FieldsToRead {
  readonly dates: readonly RecordField[];
  readonly money: readonly NumberField[];
}

function fieldsOf(kind: RecordKind, hasAmount: boolean): FieldsToRead {
  if (kind === 'sales') return { dates: ['date'], money: hasAmount ? ['amount'] : ['quantity', 'unitPrice'] };
  const money = moneyFields[kind];
  return { dates: dateFields[kind], money: money === null ? [] : [money] };
}

async function read(
  columns: SheetColumns,
  fields: FieldsToRead,
  decisions: ReadingDecisions,
  pace: TaskPace,
): Promise<ColumnsInspection> {
  const { dates, questions } = await ask(columns, fields, decisions, pace);
  const [first] = fields.dates.filter((field) => columns.values(field) !== null);
  const isOpen = first === undefined || questions.some(({ field }) => field === first);
  const brought = await bringDecisions(columns, fields, decisions, questions, pace);
  return { dateOrder: isOpen ? null : dates.order, questions, decisions: brought };
}

async function ask(
  columns: SheetColumns,
  fields: FieldsToRead,
  decisions: ReadingDecisions,
  pace: TaskPace,
): Promise<{ readonly dates: SheetDates; readonly questions: readonly ColumnQuestion[] }> {
  const dates = await readDates(columns, fields.dates, decisions, pace);
  const numbers = readNumbers(columns, fields.money, fields.money, decisions);
  return { dates, questions: [...dates.questions, ...numbers.questions] };
}

/** Of what held for the file's shape before only what it answers here: the rest the file says itself. */
async function bringDecisions(
  columns: SheetColumns,
  fields: FieldsToRead,
  decisions: ReadingDecisions,
  open: readonly ColumnQuestion[],
  pace: TaskPace,
): Promise<ImportDecisions> {
  const { fallback } = decisions;
  if (Object.keys(fallback).length === 0) return {};
  const { questions } = await ask(columns, fields, { ...decisions, fallback: {} }, pace);
  const answered = questions.filter(({ code }) => !open.some((still) => still.code === code));
  const keys = answered.map(({ code }) => decisionOfFault[code]).filter((key) => fallback[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, fallback[key]]));
}
