import { Fault } from '@shared/base/fault';
import type { ImportDecisions } from '@shared/model/import-decisions';
import { missingRequirements } from '@shared/model/record-kind';
import { isBlank } from '../readers/cell';
import type { LedgerSource, Row, RowBatch, TableReader } from '../readers/table-reader';
import type { RememberedMapping } from '../staged-import';
import { isSecondHeader } from './account-card';
import { findGroups, type GroupLayout } from './group-rows';
import { findHeaderRow, HEADER_SEARCH_ROWS, headerTexts } from './header-row';
import { findRemembered, settleMapping, type SettledMapping } from './settle-mapping';

/** Rows read ahead to find the header and to see what the columns hold. */
const HEAD_ROWS = 200;

/** A table of which the beginning has been read: the header found, its columns matched, the rows still to come. */
export interface LedgerHead {
  readonly table: TableReader;
  /** Row number of the header, as a spreadsheet shows it. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Cells of the header row, blank ones at its end included. */
  readonly headerWidth: number;
  readonly settled: SettledMapping;
  /** Where the names of groups stand in rows above the groups. */
  readonly groups: GroupLayout | null;
  /** Numbers of rows known to head a group; left out, they are found while the rows are read. */
  readonly headings?: ReadonlySet<number>;
  readonly rowsAboveHeader: number;
  /** The first rows below the header. */
  readonly samples: RowBatch;
  /** Every row below the header, the samples included; to be read once. */
  rows(): AsyncGenerator<RowBatch, void, undefined>;
  close(): Promise<void>;
}

/**
 * Opens the sheet that was asked for; else the first visible one that has all that the kind of its rows needs. Any
 * sheet with names in it could be a list of customers: others go before it.
 */
export async function openHead(
  source: LedgerSource,
  decisions: ImportDecisions,
  remembered: readonly RememberedMapping[],
): Promise<LedgerHead> {
  const open = async (sheet: string | null) => readHead(await source.openTable(sheet), decisions, remembered);
  if (source.sheets.length === 0) return requireHead(await open(null));
  if (decisions.sheet !== undefined) return requireHead(await open(decisions.sheet));
  let best: LedgerHead | null = null;
  for (const name of source.sheets) {
    const head = await open(name);
    const isBetter = head !== null && (best === null || rank(head) < rank(best));
    await (isBetter ? best : head)?.close();
    if (isBetter) best = head;
    if (best !== null && rank(best) === 0) break;
  }
  return requireHead(best);
}

/** 0: a sheet to read without looking further; 2: one that lacks a column. */
function rank({ settled: { kind, mapping } }: LedgerHead): number {
  if (missingRequirements(kind, mapping).length > 0) return 2;
  return kind === 'customers' ? 1 : 0;
}

function requireHead(head: LedgerHead | null): LedgerHead {
  if (head === null) throw new Fault('unreadable', 'file.empty');
  return head;
}

/** Null: the table has no filled row. */
async function readHead(
  table: TableReader,
  decisions: ImportDecisions,
  remembered: readonly RememberedMapping[],
): Promise<LedgerHead | null> {
  const statedHeader = decisions.headerRow;
  const batches = table.batches();
  const rows: Row[] = [];
  const rowNumbers: number[] = [];
  while (rows.length < HEAD_ROWS || (rowNumbers.at(-1) ?? 0) < (statedHeader ?? 0)) {
    const next = await batches.next();
    if (next.done) break;
    rows.push(...next.value.rows);
    rowNumbers.push(...next.value.rowNumbers);
  }
  const header = findHeader(rows, rowNumbers, decisions, remembered);
  if (header === -1) {
    await batches.return();
    if (statedHeader !== undefined) throw new Fault('usage', 'mapping.noHeaderRow', { row: statedHeader });
    return null;
  }
  const headers = headerTexts(rows[header] ?? []);
  const first = header + (isSecondHeader(headers, rows[header + 1]) ? 2 : 1);
  const below = { rows: rows.slice(first), rowNumbers: rowNumbers.slice(first) };
  const samples = { rows: below.rows.slice(0, HEAD_ROWS), rowNumbers: below.rowNumbers.slice(0, HEAD_ROWS) };
  const settled = settleMapping(headers, samples.rows, decisions, remembered);
  return {
    table,
    headerRow: rowNumbers[header] ?? 1,
    headers,
    headerWidth: rows[header]?.length ?? 0,
    settled,
    groups: settled.kind === 'sales' ? findGroups(headers, samples.rows, settled.mapping.date) : null,
    rowsAboveHeader: rows.slice(0, header).filter((row) => !row.every((cell) => isBlank(cell))).length,
    samples,
    async *rows() {
      yield below;
      yield* batches;
    },
    close: async () => {
      await batches.return();
    },
  };
}

function findHeader(
  rows: readonly Row[],
  rowNumbers: readonly number[],
  { headerRow, kind }: ImportDecisions,
  remembered: readonly RememberedMapping[],
): number {
  if (headerRow !== undefined) return rowNumbers.indexOf(headerRow);
  const known = rows
    .slice(0, HEADER_SEARCH_ROWS)
    .findIndex((row) => findRemembered(remembered, headerTexts(row), kind) !== undefined);
  return known === -1 ? findHeaderRow(rows) : known;
}
