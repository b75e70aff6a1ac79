import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../book-trial';
import { startPool } from '../child-pool';
import { compareExpected } from './compare-expected';
import { compareTwins } from './compare-twins';
import { corpusFiles, corpusFolder } from './corpus';
import { judgeDifferences } from './judge-differences';
import { readSheets, type Reading } from './read-sheets';

const DEADLINE_SECONDS = 10;
const MAX_BYTES = 1024 ** 3;

if (existsSync(corpusFolder)) process.exitCode = await main();
else console.log(`No difficult files here (${corpusFolder}): nothing was read.`);

async function main(): Promise<number> {
  const files = corpusFiles();
  const readings = new Map<string, Reading>();
  for (const file of files) readings.set(file, await readSheets(join(corpusFolder, file)));
  const unlisted = printCells(readings);
  const faults = await printImports(files);
  return unlisted + faults === 0 ? 0 : 1;
}

/** What the readers hand on, against Excel's own exports and against the same book in other formats. */
function printCells(readings: ReadonlyMap<string, Reading>): number {
  const counts = { sheets: 0, cells: 0 };
  const differences = [];
  for (const [file, reading] of readings) {
    const compared = compareExpected(file, reading);
    counts.sheets += compared.sheets;
    counts.cells += compared.cells;
    differences.push(...compared.differences);
  }
  const twins = compareTwins(readings);
  const { listed, unlisted, stale } = judgeDifferences([...differences, ...twins.differences]);
  console.log(`\n${counts.sheets} sheets against Excel's export: ${counts.cells} cells`);
  console.log(`${twins.pairs} pairs of the same book in two formats: ${twins.cells} cells`);
  console.log(`wrong cells: ${unlisted.length}`);
  for (const { book, sheet, cell, read, shown } of unlisted.slice(0, 50)) {
    console.log(`  ${book} #${sheet} ${cell}: ${JSON.stringify(read)} for ${JSON.stringify(shown)}`);
  }
  console.log(`differences with a reason: ${listed.reduce((sum, { count }) => sum + count, 0)}`);
  for (const { book, sheet, cells, count, reason } of listed) {
    console.log(`  ${book} #${sheet} ${cells} (${count}): ${reason}`);
  }
  for (const { entry, found } of stale) {
    console.log(`  listed with ${entry.count}, found ${found}: ${entry.book} #${entry.sheet} ${entry.cells}`);
  }
  return unlisted.length + stale.length;
}

/** Each file imported into a copy of a book: an import or a sentence, in time, in bounded memory. */
async function printImports(files: readonly string[]): Promise<number> {
  const pool = startPool<Outcome>(join(import.meta.dirname, 'child.js'), [], {
    size: 2,
    deadlineSeconds: DEADLINE_SECONDS,
  });
  const counts = new Map<string, number>();
  const faults: string[] = [];
  let slowest = { file: '', seconds: 0 };
  await Promise.all(
    files.map(async (file) => {
      const ended = await pool.run({ path: join(corpusFolder, file) });
      if (ended.seconds > slowest.seconds) slowest = { file, seconds: ended.seconds };
      const outcome = ended.kind === 'answered' ? ended.result : ended;
      const key = outcome.kind === 'refused' ? `refused ${outcome.code}` : outcome.kind;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if ('detail' in outcome) faults.push(`${file}: ${outcome.kind}: ${outcome.detail}`);
    }),
  );
  const peak = pool.peakBytes();
  pool.end();
  console.log(`\n${files.length} files imported into a copy of a book`);
  for (const [key, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1)))
    console.log(`  ${String(count).padStart(4)} ${key}`);
  console.log(`slowest: ${slowest.seconds.toFixed(1)} s, ${slowest.file}`);
  console.log(`most memory: ${Math.round(peak / 1024 ** 2)} MiB`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (peak > MAX_BYTES) faults.push('memory');
  return faults.length;
}
