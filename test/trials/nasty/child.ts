import { BookTrial, type Outcome } from '../book-trial';
import { serveJobs } from '../serve-jobs';

await serveJobs<{ readonly path: string }, Outcome>(async (folder) => {
  const trial = await BookTrial.start(folder);
  return ({ path }) => trial.tryFile(path);
});
