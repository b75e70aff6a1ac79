import { spawn } from 'node:child_process';
import { z } from 'zod';
import { usage } from './read-options';

const commandLine = z.array(z.string().min(1)).min(1);

/**
 * Runs a headless command inside the app. The command line that starts the app hidden is in STAYBOOK_APP, a
 * JSON list of words: the scripts of the source tree set it.
 */
export async function runInApp(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  cwd: string,
): Promise<number> {
  const [program, ...first] = appCommandLine(environment['STAYBOOK_APP']);
  if (program === undefined) throw usage('appMissing');
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], { cwd, env: environment, stdio: 'inherit' });
    child.once('error', (error) => reject(usage('appFailed', { reason: error.message })));
    child.once('exit', (code, signal) => {
      if (code === null) reject(usage('appFailed', { reason: String(signal) }));
      else resolve(code);
    });
  });
}

function appCommandLine(text: string | undefined): string[] {
  if (text === undefined || text === '') throw usage('appMissing');
  try {
    return commandLine.parse(JSON.parse(text));
  } catch {
    throw usage('appFailed', { reason: `STAYBOOK_APP=${text}` });
  }
}
