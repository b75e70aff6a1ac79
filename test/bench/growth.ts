import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBenchCsv } from '../../scripts/make-ledger.mjs';
import { runMeasured } from './measure';
import { limitRow, type Row } from './report';

const megabyte = 1024 * 1024;
/** Lines of the ledgers, each with a customer to ten lines. */
const sizes = [10_000, 100_000, 1_000_000, 5_000_000];
/** From this many lines on, the cost of a line should not grow: below it, starting the program is most of the time. */
const settledSize = 1_000_000;

interface Grown {
  readonly lines: number;
  readonly importing: number;
  readonly opening: number;
  readonly figures: number;
  /** Highest resident memory while importing and while computing, bytes; null where the system does not tell. */
  readonly peak: number | null;
}

/** What importing, opening and computing cost as ledgers grow: printed by size, and held to near-linear. */
export async function measureGrowth(folder: string, cli: string): Promise<Row[]> {
  const grown: Grown[] = [];
  for (const lines of sizes) grown.push(await measureSize(lines, folder, cli));
  printGrowth(grown);
  const settled = grown.find(({ lines }) => lines === settledSize);
  const largest = grown.at(-1);
  if (settled === undefined || largest === undefined) return [];
  const rows = (['importing', 'opening', 'figures'] as const).map((part) =>
    growthRow(part, largest[part] / largest.lines / (settled[part] / settled.lines)),
  );
  if (largest.peak === null) return rows;
  const what = `peak memory, ${largest.lines.toLocaleString('en')} lines`;
  return [...rows, limitRow(what, largest.peak / megabyte, 'MB', 3 * 1024)];
}

async function measureSize(lines: number, folder: string, cli: string): Promise<Grown> {
  const csv = join(folder, `growth-${lines}.csv`);
  const book = join(folder, `growth-${lines}.staybook`);
  writeBenchCsv(csv, { lines, customers: lines / 10 });
  const imported = await runMeasured(process.execPath, [cli, 'import', csv, '--book', book, '--json']);
  const opened = await runMeasured(process.execPath, [join(import.meta.dirname, 'open-book.js'), book]);
  rmSync(csv);
  rmSync(book);
  const { open, firstFigures } = JSON.parse(opened.output) as { open: number; firstFigures: number };
  const peaks = [imported.peakBytes, opened.peakBytes].flatMap((bytes) => bytes ?? []);
  return {
    lines,
    importing: imported.seconds,
    opening: open,
    figures: firstFigures - open,
    peak: peaks.length === 0 ? null : Math.max(...peaks),
  };
}

function growthRow(part: string, ratio: number): Row {
  return {
    what: `${part}: cost of a line at 5,000,000`,
    measured: '',
    against: 'at 1,000,000',
    ratio: `${ratio.toFixed(2)}×`,
    aim: '≤ 1.5×',
    met: ratio <= 1.5,
  };
}

function printGrowth(grown: readonly Grown[]): void {
  console.log('\nlines        import s   open s   figures s   peak MB   µs a line (import, open, figures)');
  for (const { lines, importing, opening, figures, peak } of grown) {
    const each = [importing, opening, figures].map((seconds) => ((seconds / lines) * 1e6).toFixed(2));
    const memory = peak === null ? '' : Math.round(peak / megabyte).toLocaleString('en');
    console.log(
      [
        lines.toLocaleString('en').padEnd(12),
        importing.toFixed(2).padStart(8),
        opening.toFixed(2).padStart(8),
        figures.toFixed(3).padStart(11),
        memory.padStart(9),
        `  ${each.join(', ')}`,
      ].join(' '),
    );
  }
}
