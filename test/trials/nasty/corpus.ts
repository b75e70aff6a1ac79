import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../helpers/data-folder';

export const corpusFolder = join(dataFolder, 'nasty');

/** Every file of the corpus, by its path in it. */
export function corpusFiles(): readonly string[] {
  return readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(corpusFolder, path)).isFile())
    .sort();
}
