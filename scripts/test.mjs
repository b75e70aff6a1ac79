import { mkdirSync, rmSync } from 'node:fs';
import { onSomeDisplay } from './electron-command.mjs';
import { inProject } from './lib/project.mjs';
import { runAttached, tool } from './lib/run.mjs';
import { runScript, say, seconds, SetupError } from './lib/say.mjs';
import { addUp, closingLine, readVitestReport } from './lib/tally.mjs';
import { ensurePackage } from './package.mjs';
import { ensureSetup } from './setup.mjs';

/*
 * `npm test`: every check there is, in order, all of them even after one failed.
 * `--only=types,unit` runs some of them; `npm run check` and `npm run e2e` are two such selections.
 */
const single =
  (entry, ...args) =>
  async () => {
    const code = await runAttached(process.execPath, [entry, ...args]);
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  };

const steps = {
  types: single(tool('typescript', 'bin/tsc'), '--build'),
  lint: single(tool('oxlint', 'bin/oxlint'), '--type-aware', '--deny-warnings'),
  format: single(
    tool('prettier', 'bin/prettier.cjs'),
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-location=node_modules/.cache/prettier-check.json',
    '.',
  ),
  unit: () => vitest('unit', 'vitest.config.ts', (command) => command),
  package: async () => {
    process.env.STAYBOOK_PACKAGED_APP = await ensurePackage(setup.electron);
    return { passed: 1, failed: 0, skipped: 0 };
  },
  e2e: () => vitest('e2e', 'vitest.e2e.config.ts', onSomeDisplay),
};

async function vitest(name, config, onDisplay) {
  const report = inProject('artifacts', `${name}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const [command, ...rest] = onDisplay([process.execPath, tool('vitest', 'vitest.mjs'), ...args]);
  const code = await runAttached(command, rest);
  return readVitestReport(report, code);
}

let setup;

await runScript(async () => {
  const chosen = chosenSteps(process.argv.slice(2));
  const electron = chosen.includes('package') || chosen.includes('e2e');
  mkdirSync(inProject('artifacts'), { recursive: true });
  setup = await ensureSetup({ electron, tests: true });

  const results = [];
  for (const name of chosen) {
    if (name === 'e2e' && results.some((result) => result.name === 'package' && result.failed > 0)) continue;
    say(`\n${name}`);
    const began = performance.now();
    const counts = await steps[name]().catch((error) => {
      say(String(error instanceof SetupError ? error.message : error.stack));
      return { passed: 0, failed: 1, skipped: 0 };
    });
    results.push({ name, ...counts, took: performance.now() - began });
  }

  say('\nSummary');
  for (const { name, passed, failed, took } of results) {
    say(
      `  ${failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(8)} ${seconds(took).padStart(8)}  ${passed} passed, ${failed} failed`,
    );
  }
  const total = addUp(results);
  say(`\n${closingLine(total)}`);
  return total.failed > 0 ? 1 : 0;
});

function chosenSteps(args) {
  const only = args
    .find((argument) => argument.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const unknown = only?.filter((name) => !(name in steps)) ?? [];
  if (unknown.length > 0)
    throw new SetupError(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
  return only ?? Object.keys(steps);
}
