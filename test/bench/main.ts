import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBenchCsv } from '../../scripts/make-ledger.mjs';
import { writeBenchContracts, writeBenchFeedback } from '../../scripts/make-records.mjs';
import { writeGb18030Csv } from './gb18030-csv';
import { measureGrowth } from './growth';
import { measureLargeImports } from './large-imports';
import { makeWorkbook } from './make-workbook';
import { median, runMeasured, type Measured } from './measure';
import { compareOverview } from './overview';
import { limitRow, printRows, ratioRow, type Row } from './report';
import { measureRecordScreens, measureScreens, type ScreenTimes } from './screens';
import { measureWindow } from './window';

const lines = 1_000_000;
const customers = 100_000;
const workbookRows = 200_000;
const megabyte = 1024 * 1024;
const here = import.meta.dirname;
const cli = join(process.cwd(), 'out/main/cli.js');

const folder = mkdtempSync(join(tmpdir(), 'staybook-bench-'));
try {
  const rows = await measureAll();
  console.log(
    `\n${lines.toLocaleString('en')} lines, ${customers.toLocaleString('en')} customers; Node ${process.version}\n`,
  );
  printRows(rows);
  process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureAll(): Promise<Row[]> {
  const csv = join(folder, 'ledger.csv');
  const chineseCsv = join(folder, 'ledger-gb18030.csv');
  const workbook = join(folder, 'ledger.xlsx');
  const book = join(folder, 'ledger.staybook');
  step('making the ledgers');
  writeBenchCsv(csv, { lines, customers });
  writeGb18030Csv(chineseCsv, { lines, customers });
  await makeWorkbook(csv, workbook, workbookRows);

  step('importing CSV');
  const { sqlite, ours, chinese } = await measureCsv(csv, chineseCsv, book);

  step('importing .xlsx');
  const bare = await runMeasured(process.execPath, [join(here, 'bare-exceljs.js'), workbook]);
  const workbookImport = await importInto(join(folder, 'workbook.staybook'), workbook);

  step('importing a million rows, and cancelling');
  const large = await measureLargeImports(csv, folder, lines);

  step('opening the book');
  const opened = JSON.parse(
    (await runMeasured(process.execPath, [join(here, 'open-book.js'), book])).output,
  ) as {
    readonly firstFigures: number;
  };
  step('computing the overview');
  const overview = await compareOverview(book, csv);
  step('computing every screen');
  const screens = [...(await measureScreens(book, csv)), ...(await measureRecords())];
  const rows = [
    ratioRow('import of CSV to a saved book', seconds(ours), 'sqlite3 .import', seconds(sqlite), 4),
    ratioRow(
      'import of CSV in GB18030, `;` and decimal commas',
      seconds(chinese),
      'UTF-8 with points',
      seconds(ours),
      1.3,
    ),
    ratioRow(
      `import of .xlsx, ${workbookRows.toLocaleString('en')} rows`,
      workbookImport.seconds,
      'bare exceljs',
      bare.seconds,
      1.4,
    ),
    ratioRow('overview: figures, trend, 48-month cohorts', overview.ours, 'DuckDB', overview.duckdb, 1),
    ...screens.flatMap(screenRows),
    limitRow('opening the book to first figures', opened.firstFigures, 's', 2),
    ...memoryRow(ours),
    ...large,
  ];
  const windowed = await windowRows(csv);
  step('growing to five million rows');
  return [...rows, ...windowed, ...(await measureGrowth(folder, cli))];
}

/** A book of contracts and answers, without sales. */
async function measureRecords(): Promise<readonly ScreenTimes[]> {
  step('computing the screens of contracts and answers');
  const contracts = join(folder, 'contracts.csv');
  const feedback = join(folder, 'feedback.csv');
  const book = join(folder, 'records.staybook');
  // Nobody has two chains of contracts: then only a number says what renews what, in SQL too.
  writeBenchContracts(contracts, { contracts: 80_000, customers: 40_000 });
  writeBenchFeedback(feedback, { answers: 200_000, customers: 40_000 });
  await importInto(book, contracts);
  await importInto(book, feedback);
  return measureRecordScreens(book, contracts, feedback);
}

/** The first time against SQL; a change of period or base against what a person takes for at once. */
function screenRows({ screen, first, later, rebased, duckdb, aim }: ScreenTimes): Row[] {
  const rows = [ratioRow(screen, first, 'DuckDB', duckdb, aim)];
  if (later !== null) rows.push(limitRow('  another period', later * 1000, 'ms', 100));
  if (rebased !== null) rows.push(limitRow('  another base', rebased * 1000, 'ms', 100));
  return rows;
}

/** Turn about, so that whatever slows the machine for a while slows all alike. */
async function measureCsv(
  csv: string,
  chineseCsv: string,
  book: string,
): Promise<Record<'sqlite' | 'ours' | 'chinese', Measured[]>> {
  const runs: Record<'sqlite' | 'ours' | 'chinese', Measured[]> = { sqlite: [], ours: [], chinese: [] };
  for (let run = 0; run < 3; run += 1) {
    const table = join(folder, `sqlite-${run}.db`);
    runs.sqlite.push(await runMeasured('sqlite3', [table], `.mode csv\n.import '${csv}' ledger\n`));
    rmSync(table);
    rmSync(book, { force: true });
    runs.ours.push(await importInto(book, csv));
    const chineseBook = join(folder, `chinese-${run}.staybook`);
    runs.chinese.push(await importInto(chineseBook, chineseCsv));
    rmSync(chineseBook);
  }
  return runs;
}

function importInto(book: string, ledger: string): Promise<Measured> {
  return runMeasured(process.execPath, [cli, 'import', ledger, '--book', book, '--json']);
}

function seconds(runs: readonly Measured[]): number {
  return median(runs.map((run) => run.seconds));
}

function memoryRow(runs: readonly Measured[]): Row[] {
  const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? []);
  if (peaks.length === 0) return [];
  return [limitRow('peak memory of the engine while importing', Math.max(...peaks) / megabyte, 'MB', 1200)];
}

/** Left out where the packaged app is not there: `npm run package` makes it. */
async function windowRows(csv: string): Promise<Row[]> {
  if (!existsSync(join(process.cwd(), 'dist/linux-unpacked/staybook'))) return [];
  step('importing in the window');
  const { longestStall, longestAnswer, redraws } = await measureWindow(csv, folder);
  return [
    limitRow('longest stall of the window while importing', longestStall, 'ms', 100),
    limitRow('longest answer of the window while importing', longestAnswer, 'ms', 100),
    ...redraws.map(({ what, milliseconds }) => limitRow(what, milliseconds, 'ms', 100)),
  ];
}

function step(title: string): void {
  process.stderr.write(`  ...   ${title}\n`);
}
