import { resolve } from 'node:path';
import { exitCodes, faultBodyOf } from '@shared/base/fault';
import { createEngine } from '@main/engine';
import { faultSentence, wordsIn } from '@main/words/words';
import { basketsCommand } from './commands/baskets';
import { cohortsCommand } from './commands/cohorts';
import type { Command, CommandContext, PrintReport } from './commands/command';
import { importCommand } from './commands/import';
import { membersCommand } from './commands/members';
import { metricsCommand } from './commands/metrics';
import { renewalsCommand } from './commands/renewals';
import { reportCommand } from './commands/report';
import { riskCommand } from './commands/risk';
import { segmentsCommand } from './commands/segments';
import { settingsCommand } from './commands/settings';
import { verifyCommand } from './commands/verify';
import type { Console } from './console';
import { usage } from './read-options';
import { runInApp } from './run-in-app';

const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  metrics: metricsCommand,
  members: membersCommand,
  baskets: basketsCommand,
  cohorts: cohortsCommand,
  renewals: renewalsCommand,
  report: reportCommand,
  risk: riskCommand,
  segments: segmentsCommand,
  settings: settingsCommand,
  verify: verifyCommand,
};

const laterCommands: readonly string[] = ['forecast'];

export interface CliSurroundings {
  readonly console: Console;
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly now: () => Date;
  /** Null outside Electron. */
  readonly printReport: PrintReport | null;
}

/** Runs one headless command to its exit code; whatever goes wrong is one sentence on standard error. */
export async function runCli(args: readonly string[], surroundings: CliSurroundings): Promise<number> {
  const { console } = surroundings;
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    const fault = faultBodyOf(error);
    console.say(`${faultSentence(fault, console.language)}\n`);
    return exitCodes[fault.kind];
  }
}

async function dispatch([name, ...args]: readonly string[], surroundings: CliSurroundings): Promise<number> {
  const { console, cwd, environment, now, printReport } = surroundings;
  if (name === 'help' || name === '--help' || name === '-h') {
    await console.print(`${wordsIn(console.language)('cli:help')}\n`);
    return 0;
  }
  if (name === undefined) throw usage('commandMissing');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw usage(laterCommands.includes(name) ? 'commandLater' : 'commandUnknown', { command: name });
  }
  const context: CommandContext = {
    engine: createEngine({ now }),
    console,
    resolve: (path) => resolve(cwd, path),
    printReport,
    runInApp: (appArgs) => runInApp(appArgs, environment, cwd),
  };
  return command(args, context);
}
