import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type CommandInput, type CommandOutput, type Engine } from '@main/engine';
import { temporaryFolder } from './temporary-folder';

/** An engine whose clock stands still. */
export function testEngine(): Engine {
  return createEngine({ now: () => new Date('2024-03-01T08:00:00.000Z') });
}

/** A ledger file with a header and these rows. */
export function ledgerFile(
  rows: readonly string[],
  folder: string = temporaryFolder(),
  name = 'ledger.csv',
): string {
  const path = join(folder, name);
  writeFileSync(path, ['Date,Customer,Invoice,Amount', ...rows, ''].join('\n'));
  return path;
}

export async function importFile(
  engine: Engine,
  path: string,
  options: Partial<CommandInput<'stageImport'>> = {},
): Promise<CommandOutput<'commitImport'>> {
  const { planId } = await engine.run('stageImport', { path, ...options });
  return engine.run('commitImport', { planId });
}

/** An engine with a new book that holds these rows; answers the book's path too. */
export async function engineWith(
  rows: readonly string[],
): Promise<{ engine: Engine; book: string; folder: string }> {
  const folder = temporaryFolder();
  const engine = testEngine();
  const book = join(folder, 'shop.staybook');
  await engine.run('createBook', { path: book, settings: { currency: 'EUR' }, save: 'now' });
  if (rows.length > 0) await importFile(engine, ledgerFile(rows, folder));
  return { engine, book, folder };
}
