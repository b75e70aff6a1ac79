import { missingRequirements } from '@shared/model/record-kind';
import { Fault } from '@shared/base/fault';
import { isBlank } from '../readers/cell';
import type { LedgerSource, Row, RowBatch, TableReader } from '../readers/table-reader';
import { findHeaderRow, headerTexts } from './header-row';
import { matchColumns, type ColumnMatch } from './match-columns';

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
  readonly match: ColumnMatch;
  readonly rowsAboveHeader: number;
  /** The first rows below the header. */
  readonly samples: RowBatch;
  /** Every row below the header, the samples included; to be read once. */
  rows(): AsyncGenerator<RowBatch, void, undefined>;
  close(): Promise<void>;
}

/** Opens the sheet that was asked for; else the first visible one that has all a sales ledger needs. */
export async function openHead(
  source: LedgerSource,
  sheet: string | undefined,
  headerRow: number | undefined,
): Promise<LedgerHead> {
  if (source.format === 'csv') return requireHead(await readHead(await source.openTable(null), headerRow));
  if (sheet !== undefined) return requireHead(await readHead(await source.openTable(sheet), headerRow));
  let first: LedgerHead | null = null;
  for (const name of source.sheets) {
    const head = await readHead(await source.openTable(name), headerRow);
    if (head !== null && missingRequirements('sales', head.match.mapping).length === 0) {
      await first?.close();
      return head;
    }
    if (first === null) first = head;
    else await head?.close();
  }
  return requireHead(first);
}

function requireHead(head: LedgerHead | null): LedgerHead {
  if (head === null) throw new Fault('unreadable', 'file.empty');
  return head;
}

/** Null: the table has no filled row. */
async function readHead(table: TableReader, statedHeader: number | undefined): Promise<LedgerHead | null> {
  const batches = table.batches();
  const rows: Row[] = [];
  const rowNumbers: number[] = [];
  while (rows.length < HEAD_ROWS || (rowNumbers.at(-1) ?? 0) < (statedHeader ?? 0)) {
    const next = await batches.next();
    if (next.done) break;
    rows.push(...next.value.rows);
    rowNumbers.push(...next.value.rowNumbers);
  }
  const header = statedHeader === undefined ? findHeaderRow(rows) : rowNumbers.indexOf(statedHeader);
  if (header === -1) {
    await batches.return();
    if (statedHeader !== undefined) throw new Fault('usage', 'mapping.noHeaderRow', { row: statedHeader });
    return null;
  }
  const headers = headerTexts(rows[header] ?? []);
  const below = { rows: rows.slice(header + 1), rowNumbers: rowNumbers.slice(header + 1) };
  return {
    table,
    headerRow: rowNumbers[header] ?? 1,
    headers,
    headerWidth: rows[header]?.length ?? 0,
    match: matchColumns(headers, below.rows.slice(0, HEAD_ROWS)),
    rowsAboveHeader: rows.slice(0, header).filter((row) => !row.every((cell) => isBlank(cell))).length,
    samples: { rows: below.rows.slice(0, HEAD_ROWS), rowNumbers: below.rowNumbers.slice(0, HEAD_ROWS) },
    async *rows() {
      yield below;
      yield* batches;
    },
    close: async () => {
      await batches.return();
    },
  };
}
