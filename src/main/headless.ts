import { app } from 'electron';
import { writeUserFile } from './files/write-user-file';
import type { AppParts } from './app/app-parts';
import type { ReportJob } from './cli/commands/command';
import { processConsole } from './cli/process-console';
import { runCli } from './cli/run-cli';

/** A headless command inside the app, which alone can lay out pages; ends the process with its exit code. */
export async function runHeadless(
  args: readonly string[],
  createParts: () => Promise<AppParts>,
): Promise<void> {
  // Electron would show an error box that nobody can close.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.message}\n`);
    app.exit(2);
  });
  const code = await runCli(args, {
    console: processConsole(),
    cwd: process.cwd(),
    environment: process.env,
    now: () => new Date(),
    printReport: async (job) => printReport(await createParts(), job),
  });
  app.exit(code);
}

async function printReport({ engine, reports }: AppParts, { book, request, out }: ReportJob): Promise<void> {
  await engine.run('openBook', { path: book, access: 'read' });
  try {
    await writeUserFile(out, await reports.pdf(request, 'report'));
  } finally {
    await engine.stop();
  }
}
