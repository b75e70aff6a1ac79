import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { hiddenAppCommand } from './electron-command.mjs';
import { inProject } from './lib/project.mjs';
import { runCaptured } from './lib/run.mjs';
import { say, SetupError, work } from './lib/say.mjs';
import { latestCompleteQuarter } from './lib/quarter.mjs';

const sample = inProject('assets', 'sample', 'sample-ledger.csv');

/** What the app's first minutes show, in the terminal: import, main figures, printed report. */
export async function showFigures(electron, file = sample) {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-'));
  const book = join(folder, `${basename(file, extname(file))}.staybook`);
  const pdf = join(folder, 'retention-summary.pdf');
  const cli = headlessCommands(electron);

  say(`\nNo display here: doing without a window.\nLedger  ${file}`);
  const imported = await work('import', () => cli('import', file, '--book', book, '--json'));
  say(importTable(imported.files));

  const { dataThrough } = await cli('metrics', '--book', book, '--period', thisYear(), '--json');
  const period = latestCompleteQuarter(dataThrough);
  const { metrics, base } = await work(`figures of ${period}`, () =>
    cli('metrics', '--book', book, '--period', period, '--json'),
  );
  say(`\n${period}, the latest complete quarter; data through ${dataThrough}; customers counted by ${base}`);
  say(figureTable(metrics));

  await work('report', () =>
    cli('report', '--book', book, '--template', 'retention-summary', '--period', period, '--out', pdf),
  );
  say(`\nBook    ${book}\nReport  ${pdf}`);
  return 0;
}

/** Runs one headless command and answers its JSON, if it printed any. */
function headlessCommands(electron) {
  const env = { ...process.env, STAYBOOK_APP: JSON.stringify(hiddenAppCommand(electron)) };
  return async (...args) => {
    const { code, stdout, all } = await runCaptured(
      process.execPath,
      [inProject('out/main/cli.js'), ...args],
      { env },
    );
    if (code !== 0) throw new SetupError(`staybook ${args[0]} ended with exit code ${code}:\n${all.trim()}`);
    return stdout.trimStart().startsWith('{') ? JSON.parse(stdout) : null;
  };
}

const thisYear = () => String(new Date().getFullYear());

function importTable(files) {
  const rows = files.flatMap((file) => [
    ['read', file.rowsRead, file.amountRead],
    ['imported', file.rowsImported, file.amountImported],
    ['duplicate', file.rowsDuplicate, file.amountDuplicate],
    ['set aside', file.rowsSetAside, file.amountSetAside],
  ]);
  return table([['', 'rows', 'amount'], ...rows]);
}

function figureTable(metrics) {
  const rows = Object.entries(metrics).map(([id, figure]) => [
    label(id),
    printed(figure),
    figure.substituted ?? figure.reason ?? '',
  ]);
  return table([['figure', 'value', 'how'], ...rows]);
}

/** `repeatPurchaseRate` -> `Repeat purchase rate` */
function label(id) {
  const words = id.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0].toUpperCase() + words.slice(1);
}

function printed({ value, unit }) {
  if (value === null || value === undefined) return 'n/a';
  if (unit === 'ratio') return `${(value * 100).toFixed(1)} %`;
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value);
}

/** Columns under each other; all but the first and last to the right. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const last = widths.length - 1;
  const cell = (text, column) => {
    const leftAligned = column === 0 || (column === last && last > 1 && rows[0][column] === 'how');
    return leftAligned ? String(text).padEnd(widths[column]) : String(text).padStart(widths[column]);
  };
  return rows.map((row) => `  ${row.map(cell).join('  ').trimEnd()}`).join('\n');
}
