import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject } from './lib/project.mjs';
import { say } from './lib/say.mjs';
import { sampleLedgerText } from './make-sample.mjs';

const path = inProject('assets', 'sample', 'sample-ledger.csv');
const text = sampleLedgerText();
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, text);
say(`wrote ${path}: ${text.split('\n').length - 3} ledger lines and a total`);
