import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

type Row = Readonly<Record<string, unknown>>;

/**
 * Runs a script as the command line of DuckDB does in a folder: `.read FILE` runs a file, everything else is SQL.
 * Answers the rows of each file or run of statements that has any.
 */
export async function runDuckdbScript(
  connection: DuckDBConnection,
  script: string,
  folder: string,
): Promise<(readonly Row[])[]> {
  const answers: (readonly Row[])[] = [];
  // Paths in the script are those of the folder it is run in, and a test does not change its own.
  const inFolder = script.replaceAll(
    /'([\w-]+\.(?:csv|parquet))'/g,
    (_, name: string) => `'${join(folder, name)}'`,
  );
  for (const part of inFolder.split(/^(?=\.read )|(?<=^\.read .*)\n/m)) {
    const file = /^\.read (.+)$/m.exec(part)?.[1];
    if (file !== undefined) {
      const text = readFileSync(join(folder, file.trim()), 'utf8');
      answers.push(...(await runDuckdbScript(connection, text, folder)));
    } else if (/^\s*[^\s-]/m.test(part)) {
      const rows = (await connection.runAndReadAll(part)).getRowObjects();
      if (rows.length > 0) answers.push(rows);
    }
  }
  return answers;
}
