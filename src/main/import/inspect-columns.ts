import type { ImportInspection } from '@shared/contract/views';
import type { RecordField, RecordKind } from '@shared/model/record-kind';
import type { LedgerHead } from './matching/ledger-head';
import { dateFields, moneyFields } from './records/read-records';
import { readDates } from './sheet/read-dates';
import { readNumbers } from './sheet/read-numbers';
import type { ReadingDecisions } from './sheet/reading-decisions';
import { SheetColumns, type NumberField } from './sheet/sheet-columns';
import type { TaskPace } from './task-pace';

/** Rows after which a file that nothing has settled by then is asked about; staging reads on and may ask more. */
const MAX_ROWS = 100_000;

/** Reads on only as long as something is open: most columns settle how they are written in their first rows. */
export async function inspectColumns(
  head: LedgerHead,
  decisions: ReadingDecisions,
  pace: TaskPace,
): Promise<Pick<ImportInspection, 'dateOrder' | 'questions'>> {
  const { kind, mapping } = head.settled;
  const columns = new SheetColumns(kind, head.headers, mapping, Number.POSITIVE_INFINITY);
  const fields = fieldsOf(kind, mapping.amount !== undefined);
  const rows = head.rows();
  let result: Pick<ImportInspection, 'dateOrder' | 'questions'> = { dateOrder: null, questions: [] };
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
  { dates, money }: FieldsToRead,
  decisions: ReadingDecisions,
  pace: TaskPace,
): Promise<Pick<ImportInspection, 'dateOrder' | 'questions'>> {
  const sheetDates = await readDates(columns, dates, decisions, pace);
  const { questions } = readNumbers(columns, money, money, decisions);
  const [first] = dates.filter((field) => columns.values(field) !== null);
  const isOpen = first === undefined || sheetDates.questions.some(({ field }) => field === first);
  return {
    dateOrder: isOpen ? null : sheetDates.order,
    questions: [...sheetDates.questions, ...questions].map(({ code, field, column, samples }) => {
      return { code, field, column, samples };
    }),
  };
}
