import { join } from 'node:path';
import type { CancelWait, ImportMeasures } from './import-in-engine';
import { runMeasured } from './measure';
import { limitRow, type Row } from './report';
import { streamWorkbook } from './stream-workbook';

const megabyte = 1024 * 1024;

/** Moments at which the person cancels: the phase, and how far it has come. */
const points = [
  'reading:0',
  'reading:0.01',
  'reading:0.3',
  'reading:0.6',
  'reading:0.9',
  'checking:0',
  'checking:0.5',
  'writing:0',
  'writing:0.5',
  'writing:0.9',
  'saving:0',
  'saving:0',
  'saving:0',
];

/** A million rows as text and as a workbook: what they take of memory, and how soon a cancel is obeyed. */
export async function measureLargeImports(csv: string, folder: string, lines: number): Promise<Row[]> {
  const workbook = join(folder, 'large.xlsx');
  await streamWorkbook(csv, workbook, lines);
  const count = `${lines.toLocaleString('en')} rows`;
  const rows: Row[] = [];
  for (const [format, path] of [
    ['CSV', csv],
    ['.xlsx', workbook],
  ] as const) {
    const measures = await measure(path, folder);
    if (measures.rows !== lines) throw new Error(`${path}: ${measures.rows} rows were read`);
    rows.push(limitRow(`import of ${format}, ${count}`, measures.seconds, 's', 60));
    if (measures.peakAboveIdle !== null) {
      const peak = measures.peakAboveIdle / megabyte;
      rows.push(limitRow(`peak memory above the idle engine, ${format}, ${count}`, peak, 'MB', 700));
    }
    const longest = longestOf(measures.cancels);
    rows.push(limitRow(`longest wait after a cancel (${longest.phase}), ${format}`, longest.waited, 's', 1));
  }
  return rows;
}

async function measure(path: string, folder: string): Promise<ImportMeasures> {
  const script = join(import.meta.dirname, 'import-in-engine.js');
  const { output } = await runMeasured(process.execPath, [script, path, folder, ...points]);
  return JSON.parse(output) as ImportMeasures;
}

/** Cancels that came after the end were obeyed by the end. */
function longestOf(cancels: readonly CancelWait[]): { readonly phase: string; readonly waited: number } {
  return cancels
    .map(({ phase, waited }) => ({ phase, waited: waited ?? 0 }))
    .reduce((longest, wait) => (wait.waited > longest.waited ? wait : longest));
}
