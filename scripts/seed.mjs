import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './lib/project.mjs';
import { say } from './lib/say.mjs';
import { sampleFiles } from './make-sample.mjs';

const folder = inProject('assets', 'sample');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(sampleFiles())) {
  writeFileSync(join(folder, name), text);
  say(`wrote ${join(folder, name)}: ${text.split('\n').length - 2} rows`);
}
