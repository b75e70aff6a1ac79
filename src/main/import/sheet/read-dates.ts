import type { DateOrder, ShortYears } from '@shared/model/import-decisions';
import type { RecordField } from '@shared/model/record-kind';
import { DateCells, type DateProblem, type ReadDates } from '../columns/date-column';
import type { StatedDates } from '../columns/date-evidence';
import type { ValueColumn } from '../columns/value-column';
import { isBlank, type Cell } from '../readers/cell';
import type { TaskPace } from '../task-pace';
import type { ColumnQuestion, ReadingDecisions } from './reading-decisions';
import type { SheetColumns } from './sheet-columns';

const CELLS_PER_STRETCH = 1 << 15;

/** What can be wrong with a date, that of a row read again which nothing settles included. */
export type DayProblem = DateProblem | 'date.orderUnclear';

/** A column of dates, read: by number of the distinct cell its day, or why it has none. */
export interface DayColumn {
  readonly values: ValueColumn;
  readonly header: string;
  readonly days: Int32Array;
  readonly problems: ReadonlyMap<number, DayProblem>;
}

export interface SheetDates {
  readonly columns: ReadonlyMap<RecordField, DayColumn>;
  /** How the first of the columns is written; `ymd` where the order of day and month did not matter. */
  readonly order: DateOrder;
  /** What it takes to read single rows again alike. */
  readonly settled: StatedDates;
  /** What is left to be asked; the columns it is about are missing. */
  readonly questions: readonly ColumnQuestion[];
}

interface OpenColumn {
  readonly field: RecordField;
  readonly values: ValueColumn;
  readonly cells: DateCells;
}

/**
 * Reads the date columns of a sheet. Each settles its own order of day and month; one that cannot takes that of
 * the others, for a file has one way of writing dates, and only then what held for the file's shape before.
 */
export async function readDates(
  columns: SheetColumns,
  fields: readonly RecordField[],
  { stated, fallback, whenOpen }: ReadingDecisions,
  pace: TaskPace,
): Promise<SheetDates> {
  const open: OpenColumn[] = [];
  for (const field of fields) {
    const values = columns.values(field);
    if (values !== null) open.push({ field, values, cells: await takeApart(values, columns.count, pace) });
  }
  const shared = sharedAmong(open, stated);
  const read = new Map<RecordField, DayColumn>();
  const settled: StatedDates[] = [];
  const questions: ColumnQuestion[] = [];
  let order: DateOrder | null = null;
  for (const { field, values, cells } of open) {
    const header = columns.header(field);
    const found = settle(cells, stated, [shared, fallback]);
    if (found === null && whenOpen === 'ask') {
      questions.push(...cells.questions(stated).map((question) => ({ ...question, field, column: header })));
      continue;
    }
    const { days, problems } = found ?? readUnsettled(cells, stated);
    if (found !== null) settled.push(found.settled);
    order ??= found?.dateOrder ?? null;
    read.set(field, { values, header, days, problems });
  }
  return { columns: read, order: order ?? 'ymd', settled: agreed(settled), questions };
}

/** Dates that a spreadsheet or database writes for none. */
const noDate = /^(?:0{4}[-/.]0{2}[-/.]0{2}.*|[-–—]+|n\/?a|null|none|无|無|нет)$/iu;

/** Whether a cell of a date that need not be there says that there is none. */
export function saysNoDate(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === 'string' && noDate.test(cell.trim()));
}

async function takeApart(values: ValueColumn, rows: number, pace: TaskPace): Promise<DateCells> {
  const cells = new DateCells();
  for (const [index, value] of values.values.entries()) {
    cells.add(value);
    if (index % CELLS_PER_STRETCH === 0 && pace.isDue) await pace.breathe('checking', 0, rows);
  }
  return cells;
}

/** The first way of reading that leaves nothing open and that the column does not contradict. */
function settle(cells: DateCells, stated: StatedDates, helps: readonly StatedDates[]): ReadDates | null {
  if (cells.questions(stated).length === 0) return cells.read(stated);
  for (const help of helps) {
    const tried = {
      dateOrder: stated.dateOrder ?? help.dateOrder,
      shortYears: stated.shortYears ?? help.shortYears,
    };
    if (cells.questions(tried).length === 0 && !contradicts(cells, stated, tried)) return cells.read(tried);
  }
  return null;
}

/** A column with dates that only read month first is not helped by one that is written day first. */
function contradicts(cells: DateCells, stated: StatedDates, tried: StatedDates): boolean {
  if (stated.dateOrder !== undefined || tried.dateOrder === undefined) return false;
  const { problems } = cells.read(tried);
  return (['dmy', 'mdy'] as const).some((dateOrder) => {
    const other = cells.read({ ...tried, dateOrder }).problems;
    return [...problems].some(([index, problem]) => problem === 'date.invalid' && !other.has(index));
  });
}

/** Every way of reading gives its own day; where they differ there is none. */
function readUnsettled(cells: DateCells, stated: StatedDates): Pick<DayColumn, 'days' | 'problems'> {
  const years: readonly ShortYears[] = stated.shortYears ? [stated.shortYears] : ['century', 'roc'];
  const readings = (['dmy', 'mdy', 'ymd'] as const).flatMap((dateOrder) =>
    years.flatMap((shortYears) => {
      const way = { dateOrder: stated.dateOrder ?? dateOrder, shortYears };
      return cells.questions(way).length === 0 ? [cells.read(way)] : [];
    }),
  );
  const [first, ...others] = readings;
  if (first === undefined) throw new Error('no way of reading settles a column of dates');
  const problems = new Map<number, DayProblem>(first.problems);
  for (let index = 0; index < first.days.length; index += 1) {
    const differs = others.some(
      (other) =>
        other.days[index] !== first.days[index] || other.problems.get(index) !== first.problems.get(index),
    );
    if (differs) problems.set(index, 'date.orderUnclear');
  }
  return { days: first.days, problems };
}

function sharedAmong(open: readonly OpenColumn[], stated: StatedDates): StatedDates {
  return agreed(
    open.flatMap(({ cells }) => (cells.questions(stated).length === 0 ? [cells.read(stated).settled] : [])),
  );
}

/** What all columns that had to settle something settled alike. */
function agreed(settled: readonly StatedDates[]): StatedDates {
  const one = <Key extends keyof StatedDates>(key: Key): StatedDates[Key] => {
    const known = new Set(settled.map((each) => each[key]).filter((value) => value !== undefined));
    return known.size === 1 ? [...known][0] : undefined;
  };
  return { dateOrder: one('dateOrder'), shortYears: one('shortYears') };
}
