import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '@main/engine';
import { engineWith, importFile, ledgerFile } from '../../helpers/engine';

const failed = async (engine: Engine): Promise<readonly string[]> =>
  (await engine.run('verifyBook', undefined))
    .filter(({ ok }) => !ok)
    .map(({ name, findings }) => `${name}: ${JSON.stringify(findings)}`);

const aDay = fc.constantFrom('2024-01-05', '2024-02-29', '2024-02-30', '2023-13-01', '');
const aCustomer = fc.constantFrom('Meyer', 'Schulz', 'Weber', '');
const anInvoice = fc.constantFrom('A1', 'A2', '');
const anAmount = fc.constantFrom('1.00', '-1.00', '2.005', '12x', '');
const someCells = fc.tuple(aDay, aCustomer, anInvoice, anAmount);
const aFile = fc.array(someCells, { minLength: 1, maxLength: 6 });

type Step =
  | { readonly kind: 'correct'; readonly place: number; readonly cells: readonly string[] }
  | { readonly kind: 'retry' }
  | { readonly kind: 'undo'; readonly place: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('correct' as const), place: fc.nat(50), cells: someCells }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retry' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), place: fc.nat(3) }) },
);

async function take(engine: Engine, step: Step): Promise<void> {
  const imports = await engine.run('listImports', undefined);
  if (step.kind === 'retry') await engine.run('retrySetAside', { importId: null });
  if (step.kind === 'undo') {
    const undone = imports[step.place % Math.max(1, imports.length)];
    if (undone) await engine.run('undoImport', { importId: undone.id });
  }
  if (step.kind === 'correct' && step.cells.some((cell) => cell !== '')) {
    const pages = await Promise.all(
      imports.map(({ id }) => engine.run('listSetAside', { importId: id, offset: 0, limit: 100 })),
    );
    const open = pages.flatMap(({ rows }) => rows);
    const row = open[step.place % Math.max(1, open.length)];
    if (row) await engine.run('correctSetAside', { id: row.id, cells: step.cells });
  }
}

describe('any sequence of corrections, retries and undone imports', () => {
  it('leaves a book that verifies, with every row of every file accounted for', async () => {
    const files = fc.array(aFile, { minLength: 1, maxLength: 3 });
    const steps = fc.array(aStep, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(files, steps, async (contents, sequence) => {
        const { engine, folder } = await engineWith([]);
        for (const [index, cells] of contents.entries()) {
          const lines = cells.filter((row) => row.some((cell) => cell !== '')).map((row) => row.join(','));
          // A first row settles how dates and amounts are written.
          const path = ledgerFile(['2024-01-01,Meyer,A0,10.00', ...lines], folder, `file ${index}.csv`);
          await importFile(engine, path);
        }
        const read = new Map(
          (await engine.run('listImports', undefined)).map(({ id, reconciliation }) => [
            id,
            reconciliation.rowsRead,
          ]),
        );
        for (const step of sequence) await take(engine, step);
        expect(await failed(engine)).toEqual([]);
        const imports = await engine.run('listImports', undefined);
        // A later import never takes the number of one that is still there.
        expect(imports.map(({ reconciliation }) => reconciliation.rowsRead)).toEqual(
          imports.map(({ id }) => read.get(id)),
        );
        const { lineCount, setAsideCount } = await engine.run('summarizeBook', undefined);
        const sum = (of: (counts: (typeof imports)[number]['reconciliation']) => number): number =>
          imports.reduce((total, { reconciliation }) => total + of(reconciliation), 0);
        expect(lineCount).toBe(sum(({ rowsImported }) => rowsImported));
        expect(setAsideCount).toBe(sum(({ rowsSetAside }) => rowsSetAside));
        await engine.run('closeBook', undefined);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
