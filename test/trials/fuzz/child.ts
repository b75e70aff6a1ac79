import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BookTrial, type Outcome } from '../book-trial';
import { serveJobs } from '../serve-jobs';
import { makeCase, readSeeds } from './make-case';

export interface FuzzJob {
  readonly index: number;
}

const [project = '', seed = '0'] = process.argv.slice(2);

await serveJobs<FuzzJob, Outcome & { readonly name: string }>(async (folder) => {
  const trial = await BookTrial.start(folder);
  const seeds = readSeeds(project);
  return async ({ index }) => {
    const { name, bytes } = makeCase(seeds, Number(seed), index);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const outcome = await trial.tryFile(path);
    rmSync(path);
    return { ...outcome, name };
  };
});
