import type { LedgerFormat } from '@shared/contract/views';
import { findSheet, listSheets, type NamedSheet } from './sheet-list';
import type { ImportNote, LedgerSource, RowBatch, TableReader } from './table-reader';
import type { ZipArchive } from './zip-archive';

/** What gathers the rows of one sheet while its part is read. */
export interface SheetGatherer {
  takeRows(): RowBatch;
  notes(): readonly ImportNote[];
}

/** A workbook in a zip as a ledger source; closing it closes the zip. */
export function zipSource<Sheet extends NamedSheet>(
  format: LedgerFormat,
  zip: ZipArchive,
  sheets: readonly Sheet[],
  openSheet: (sheet: Sheet) => Promise<TableReader>,
): LedgerSource {
  return {
    format,
    encoding: null,
    delimiter: null,
    ...listSheets(sheets),
    // The sheet first: what is begun for a sheet that is not there would fail with nobody listening.
    openTable: async (name) => openSheet(findSheet(sheets, name)),
    close: () => {
      zip.close();
      return Promise.resolve();
    },
  };
}

const BATCH_ROWS = 4096;

/** One row can stand for a million; whoever takes batches looks for a cancel between them. */
function* slices({ rows, rowNumbers }: RowBatch): Generator<RowBatch, void, undefined> {
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    const to = from + BATCH_ROWS;
    yield { rows: rows.slice(from, to), rowNumbers: rowNumbers.slice(from, to) };
  }
}

/**
 * One part of a zip as a table.
 *
 * @param read feeds the part to the gatherer and yields the bytes of each piece
 */
export function partTable(
  sheet: string,
  size: number,
  gatherer: SheetGatherer,
  read: () => Promise<AsyncIterable<number>>,
): TableReader {
  let bytesRead = 0;
  async function* batches(): AsyncGenerator<RowBatch, void, undefined> {
    for await (const byteCount of await read()) {
      bytesRead += byteCount;
      yield* slices(gatherer.takeRows());
    }
    yield* slices(gatherer.takeRows());
  }
  return {
    sheet,
    batches,
    share: () => (size === 0 ? 1 : Math.min(1, bytesRead / size)),
    notes: () => gatherer.notes(),
  };
}
