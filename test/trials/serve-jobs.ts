import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does the jobs that the parent process sends, one after the other, with a folder that goes with the process. */
export async function serveJobs<Job, Result>(
  prepare: (folder: string) => Promise<(job: Job) => Promise<Result>>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'staybook-trial-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  process.on('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
  // What nobody waits for is a fault of the program as well: the process ends, and its parent reports the job.
  process.on('unhandledRejection', (error) => {
    process.stderr.write(`unhandled rejection: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(3);
  });
  const work = await prepare(folder);
  process.send?.('ready');
  process.on('message', (job: Job) => {
    void work(job).then((result) => process.send?.(result));
  });
}
