import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../../helpers/cli';
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
      const { code, json, err } = await cli(args, folder);
      if (code !== 0) {
        expect([2, 3]).toContain(code);
        expect(err.trim().split('\n')).toHaveLength(1);
        expect(readdirSync(folder)).toEqual([]);
        return;
      }
      const [imported] = (json() as { files: Record<string, number>[] }).files;
      expect(imported?.['rowsRead']).toBe(
        (imported?.['rowsImported'] ?? 0) +
          (imported?.['rowsDuplicate'] ?? 0) +
          (imported?.['rowsSetAside'] ?? 0),
      );
      const verified = await cli(['verify', '--book', 'fixture.staybook'], folder);
      expect([verified.code, verified.out]).toEqual([0, expect.not.stringContaining('FAULT')]);
    },
  );
});
