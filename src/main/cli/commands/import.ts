import { access } from 'node:fs/promises';
import type { ImportPlan } from '@shared/contract/views';
import { reconciles, sumReconciliations } from '@shared/model/reconciliation';
import { assert } from '@shared/base/assert';
import type { CommandInput } from '@main/engine';
import { printResult } from '../print-result';
import { withProgress } from '../progress-line';
import { oneOf, readOptions, usage, type Options } from '../read-options';
import { readAssignments, readSettings, settingTexts } from '../read-settings';
import type { Command, CommandContext } from './command';
import { importedFilesJson, importedFilesTable, type ImportedFile } from './import-result';

const kinds = {
  book: 'required',
  kind: 'value',
  sheet: 'value',
  mapping: 'later',
  set: 'list',
  'dry-run': 'flag',
  strict: 'flag',
  json: 'flag',
  'password-file': 'later',
} as const;

const recordKinds = ['sales', 'customers', 'contracts', 'feedback', 'interactions'] as const;

type StageInput = CommandInput<'stageImport'>;

/** `import FILE… --book BOOK`: each file is one transaction; one that fails leaves the book as before it. */
export const importCommand: Command = async (args, context) => {
  const options = readOptions('import', args, kinds);
  const assignments = readAssignments(options.list('set'));
  const dateOrder = takeDateOrder(assignments);
  checkKind(options);
  if (options.positionals.length === 0) throw usage('filesMissing');
  await openOrCreate(options, assignments, context);

  const imported: ImportedFile[] = [];
  try {
    for (const file of options.positionals) {
      const input = { path: context.resolve(file), sheet: options.value('sheet'), dateOrder };
      imported.push({ file, plan: await importFile(file, input, context) });
    }
  } finally {
    if (imported.length > 0) await printImported(imported, options, context);
    await context.engine.run('closeBook', undefined);
  }
  const { rowsSetAside } = sumReconciliations(imported.map(({ plan }) => plan.reconciliation));
  return options.flag('strict') && rowsSetAside > 0 ? 1 : 0;
};

function checkKind(options: Options): void {
  const kind = oneOf('--kind', options.value('kind') ?? 'sales', recordKinds);
  if (kind !== 'sales') throw usage('valueLater', { option: '--kind', value: kind });
}

/** Not a setting of the book: how the dates of this file are written, where its column cannot settle it. */
function takeDateOrder(assignments: Map<string, string>): StageInput['dateOrder'] {
  const text = assignments.get('dateOrder');
  assignments.delete('dateOrder');
  return text === undefined ? undefined : oneOf('--set dateOrder', text, ['ymd', 'dmy', 'mdy'] as const);
}

async function openOrCreate(
  options: Options,
  assignments: ReadonlyMap<string, string>,
  { engine, resolve }: CommandContext,
): Promise<void> {
  const path = resolve(options.required('book'));
  const settings = readSettings(assignments);
  const isRehearsal = options.flag('dry-run');
  if (!(await exists(path))) {
    await engine.run('createBook', { path, settings, save: isRehearsal ? 'never' : 'withFirstImport' });
    return;
  }
  const book = await engine.run('openBookOnly', { path, access: isRehearsal ? 'rehearse' : 'write' });
  const current: Record<string, unknown> = settingTexts(book.settings);
  const wanted: Record<string, unknown> = settingTexts({ ...book.settings, ...settings });
  for (const key of Object.keys(wanted)) {
    if (wanted[key] === current[key]) continue;
    await engine.run('closeBook', undefined);
    throw usage('setOnExisting', { book: options.required('book'), key, current: String(current[key]) });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function importFile(
  file: string,
  input: StageInput,
  { engine, console }: CommandContext,
): Promise<ImportPlan> {
  return withProgress(console, file, async (task) => {
    const plan = await engine.run('stageImport', { ...input, issueLimit: Infinity }, task);
    const { reconciliation } = await engine.run('commitImport', { planId: plan.planId }, task);
    assert(reconciles(reconciliation), `rows and money of ${file} do not add up`);
    return plan;
  });
}

async function printImported(
  imported: readonly ImportedFile[],
  options: Options,
  { engine, console }: CommandContext,
): Promise<void> {
  const { currency } = await engine.run('readSettings', undefined);
  const json = importedFilesJson(imported, currency);
  await printResult(console, options.flag('json'), json, () =>
    importedFilesTable(imported, currency, console.language),
  );
}
