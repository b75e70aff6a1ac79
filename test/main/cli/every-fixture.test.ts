import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, type CliOutcome } from '../../helpers/cli';
import { temporaryFolder } from '../../helpers/temporary-folder';

const fixtures = resolve(import.meta.dirname, '../../fixtures/imports');

/*
 * Rows that total others were once counted among those without a readable amount by the check and not by the
 * import, so that a book with a total row did not verify. Rule: whatever is imported verifies, and foots.
 */
describe('every fixture', () => {
  it.each(readdirSync(fixtures))(
    '%s ends as an import that verifies and foots, or as one sentence',
    async (name) => {
      const folder = temporaryFolder();
      const file = join(fixtures, name);
      const args = ['import', file, '--book', 'fixture.staybook', '--set', 'dateOrder=dmy', '--json'];
      const outcome = await cli(args, folder);
      const faults =
        outcome.code === 0 ? await importFaults(outcome, folder) : refusalFaults(outcome, folder);
      expect(faults).toEqual([]);
    },
  );
});

async function importFaults({ json }: CliOutcome, folder: string): Promise<string[]> {
  const [imported] = (json() as { files: Record<string, number>[] }).files;
  const rows = (key: string): number => imported?.[key] ?? Number.NaN;
  const foots = rows('rowsRead') === rows('rowsImported') + rows('rowsDuplicate') + rows('rowsSetAside');
  const { code, out } = await cli(['verify', '--book', 'fixture.staybook'], folder);
  return [...(foots ? [] : ['rows do not foot']), ...(code === 0 ? [] : [out])];
}

function refusalFaults({ code, err }: CliOutcome, folder: string): string[] {
  const sentences = err.trim().split('\n');
  return [
    ...(code === 2 || code === 3 ? [] : [`exit code ${code}`]),
    ...(sentences.length === 1 && sentences[0] !== '' ? [] : [err]),
    ...readdirSync(folder).map((left) => `${left} was left behind`),
  ];
}
