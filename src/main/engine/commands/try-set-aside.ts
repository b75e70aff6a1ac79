import { Fault } from '@shared/base/fault';
import { restageRows, type StagedImport } from '@main/import';
import {
  insertRows,
  matchStaged,
  readImportReading,
  replaceLines,
  settleSetAside,
  stagedTable,
  supersedeLines,
  type Database,
  type OpenSetAside,
  type SettledOutcome,
  type SettledRow,
} from '@main/storage';
import type { Task } from '../session/task';
import { readStageContext } from './stage-context';

/** A set-aside row with the cells it is to be read with. */
export interface RowToTry {
  readonly before: OpenSetAside;
  /** Null: the row's own. */
  readonly correctedCells: readonly string[] | null;
}

/**
 * Reads set-aside rows of one import again, as the import read them but with the rates and settings of now. What
 * is clean becomes a row of that import, or is found to be in the book already; the rest stays set aside for what
 * is wrong with it now. To be called inside `Book.change`.
 */
export async function trySetAside(
  database: Database,
  importId: number,
  rows: readonly RowToTry[],
  task: Task,
): Promise<readonly SettledRow[]> {
  const reading = readImportReading(database, importId);
  if (reading === null) throw new Error(`set-aside rows name a missing import ${importId}`);
  const { decisions } = reading;
  if (decisions.mapping === undefined) {
    throw new Fault('usage', 'setAside.mappingUnknown', { file: reading.fileName });
  }
  const cells = rows.map(({ before, correctedCells }) => ({
    row: before.row,
    cells: correctedCells ?? before.cells,
  }));
  const staged = await restageRows({ ...reading, rows: cells }, readStageContext(database), task);
  const replaceInvoices = decisions.replaceInvoices ?? false;
  const request = { file: null, replaceInvoices, exceptImport: importId };
  const match = await matchStaged(database, staged, request, task.breathe);
  const made = await insertRows(database, importId, staged, match, async (done, total) => {
    task.report({ phase: 'writing', rows: done, share: total === 0 ? 1 : done / total });
    await task.breathe();
  });
  replaceLines(database, importId, match.replacedLines);
  if (staged.kind === 'sales') {
    supersedeLines(
      database,
      importId,
      Array.from(made).filter((id) => id > 0),
    );
  }
  const outcomes = outcomesByRow(staged, match.duplicates, made);
  const settled = rows.map(({ before, correctedCells }) => ({
    before,
    correctedCells,
    outcome: outcomes.get(before.row) ?? unread(before),
  }));
  const { roundedRows } = staged.info;
  const facts = { newCustomers: match.newCustomers, roundedRows };
  await settleSetAside(database, importId, settled, facts, task.breathe);
  return settled;
}

function outcomesByRow(
  staged: StagedImport,
  duplicates: Uint8Array,
  made: Int32Array,
): ReadonlyMap<number, SettledOutcome> {
  const outcomes = new Map<number, SettledOutcome>();
  const table = stagedTable(staged);
  for (let place = 0; place < table.rowCount; place += 1) {
    const facts = { amount: table.amount(place), day: table.day(place) };
    outcomes.set(
      table.rowNumber(place),
      duplicates[place] === 1
        ? { status: 'duplicate', ...facts }
        : { status: 'imported', made: made[place] ?? 0, ...facts },
    );
  }
  for (const { row, issues, amount, day } of staged.rows.setAside) {
    outcomes.set(row, { status: 'open', issues, amount, day });
  }
  return outcomes;
}

/** A row that is blank by now is not read; it stays what it was. */
function unread({ issues, amount, day }: OpenSetAside): SettledOutcome {
  return { status: 'open', issues, amount, day };
}
