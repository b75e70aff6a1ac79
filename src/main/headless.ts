import { app } from 'electron';
import { writeUserFile } from './files/write-user-file';
import type { AppParts } from './app/app-parts';
import { furnitureOf } from './app/printing';
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

async function printReport({ engine, printer }: AppParts, job: ReportJob): Promise<void> {
  const { book: path, period, base, language, out } = job;
  const book = await engine.run('openBook', { path, access: 'read' });
  try {
    const request = {
      template: 'retention-summary',
      scope: { period, base },
      language,
      paper: 'A4',
    } as const;
    await writeUserFile(out, await printer.toPdf(request, furnitureOf(book, request)));
  } finally {
    await engine.stop();
  }
}
