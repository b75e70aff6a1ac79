import { processConsole } from './process-console';
import { runCli } from './run-cli';

/** The headless commands on plain Node. */
process.exitCode = await runCli(process.argv.slice(2), {
  console: processConsole(),
  cwd: process.cwd(),
  environment: process.env,
  now: () => new Date(),
  printReport: null,
});
