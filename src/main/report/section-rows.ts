import type { ChartBlock, ReportBlock, ReportSection } from '@shared/contract/report-document';
import { chartRows, type PlacedChart } from './chart-sheet';
import { writeFigures } from './figures-rows';
import type { LiveNumbers } from './live-numbers';
import type { ReportInput } from './report-input';
import type { SheetWriter } from './sheet-writer';
import { writeTable, type PlacedTable } from './table-rows';
import { writeDefinitions, writeSignOff } from './text-rows';

/** What of a section's sheet has a place of its own. */
export interface PlacedBlocks {
  readonly tables: readonly PlacedTable[];
  /** The rows of the heads of figures and tables. */
  readonly headers: readonly number[];
  readonly charts: readonly PlacedChart[];
}

/** The blocks of a section one under another. */
export function writeSection(
  writer: SheetWriter,
  { unavailable, blocks }: ReportSection,
  input: ReportInput,
  live: LiveNumbers,
): PlacedBlocks {
  if (unavailable !== null) writer.text(unavailable);
  const tables: PlacedTable[] = [];
  const headers: number[] = [];
  const drawn: ChartBlock[] = [];
  const beginTable = (title: string): void => {
    writer.skip();
    writer.text(title, 'heading');
    headers.push(writer.row + 1);
  };
  const write = (block: ReportBlock): void => {
    switch (block.kind) {
      case 'text':
        writer.text(block.text, block.role);
        break;
      case 'figures':
        beginTable(block.title);
        writeFigures(writer, block, input, live);
        break;
      case 'table':
        beginTable(block.title);
        tables.push(writeTable(writer, block, input, live));
        break;
      case 'definitions':
        writeDefinitions(writer, block);
        break;
      case 'signOff':
        writeSignOff(writer, input);
        break;
      case 'chart':
        drawn.push(block);
        break;
      case 'pageBreak':
        break;
    }
  };
  blocks.forEach(write);
  return { tables, headers, charts: drawn.map((block) => placeChart(writer, block, tables)) };
}

/** Charts come under the tables, so that the heads of the tables stay at the top of the sheet. */
function placeChart(writer: SheetWriter, block: ChartBlock, tables: readonly PlacedTable[]): PlacedChart {
  writer.skip();
  const row = writer.row + 1;
  writer.skip(chartRows);
  if (block.note !== '') writer.text(block.note, 'note');
  const { id, name } = writer.sheet;
  return { block, sheet: { number: id, name }, row, tables };
}
