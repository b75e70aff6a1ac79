import { access } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ImportDecisions, ImportPlan } from '@shared/contract/views';
import { reconciles, sumReconciliations } from '@shared/model/reconciliation';
import { assert } from '@shared/base/assert';
import { recordKinds } from '@shared/model/record-kind';
import type { CommandInput } from '@main/engine';
import { listLedgerFiles } from '@main/files/list-ledger-files';
import { printResult } from '../print-result';
import { withProgress } from '../progress-line';
import { giveRates } from '../give-rates';
import { takeDecisions, takeRates, type RateAssignment } from '../read-decisions';
import { mappingOf, readMappingFile, type MappingFile } from '../read-mapping-file';
import { oneOf, readOptions, usage, type Options } from '../read-options';
import { readAssignments, readSettings, settingTexts } from '../read-settings';
import type { Command, CommandContext } from './command';
import { importedFilesJson, importedFilesTable, type ImportedFile } from './import-result';

const kinds = {
  book: 'required',
  kind: 'value',
  sheet: 'value',
  mapping: 'value',
  set: 'list',
  'dry-run': 'flag',
  strict: 'flag',
  json: 'flag',
  'password-file': 'later',
} as const;

type StageInput = CommandInput<'stageImport'>;

/**
 * `import FILE… --book BOOK`: each file (or every ledger of a folder) is one transaction; one that fails leaves
 * the book as before it.
 */
export const importCommand: Command = async (args, context) => {
  const options = readOptions('import', args, kinds);
  const assignments = readAssignments(options.list('set'));
  const rates = takeRates(assignments);
  const question = await readQuestion(options, takeDecisions(assignments), context);
  if (options.positionals.length === 0) throw usage('filesMissing');
  const files = await listFiles(options.positionals, context);
  const imported: ImportedFile[] = [];
  try {
    const wasThere = await openOrCreate(options, assignments, rates, context);
    if (wasThere && rates.length > 0) {
      // A file that cannot be read leaves no rates behind either.
      for (const { path } of files) await decisionsFor(path, question, context);
      await giveRates(rates, context);
    }
    for (const { file, path } of files) {
      const decisions =
        question.mapping === null ? question.decisions : await decisionsFor(path, question, context);
      imported.push({ file, plan: await importFile(file, { path, decisions }, context) });
    }
  } finally {
    if (imported.length > 0) await printImported(imported, options, context);
    await context.engine.run('closeBook', undefined);
  }
  const { rowsSetAside } = sumReconciliations(imported.map(({ plan }) => plan.reconciliation));
  return options.flag('strict') && rowsSetAside > 0 ? 1 : 0;
};

/** What the options say of every file: settled, but for a mapping by header, which each file's own header turns into columns. */
interface Question {
  readonly decisions: ImportDecisions;
  readonly mapping: MappingFile | null;
}

async function readQuestion(
  options: Options,
  stated: ImportDecisions,
  { resolve }: CommandContext,
): Promise<Question> {
  const file = options.value('mapping');
  const mapping = file === undefined ? null : await readMappingFile(resolve(file), file);
  const kind = options.value('kind');
  const decisions = {
    ...mapping?.decisions,
    ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
    kind: kind === undefined ? mapping?.kind : oneOf('--kind', kind, recordKinds),
    sheet: options.value('sheet') ?? mapping?.sheet,
  };
  return { decisions, mapping };
}

async function decisionsFor(
  path: string,
  { decisions, mapping }: Question,
  { engine }: CommandContext,
): Promise<ImportDecisions> {
  const inspection = await engine.run('inspectFile', { path, decisions });
  return mapping === null ? decisions : { ...decisions, mapping: mappingOf(mapping, inspection) };
}

/** Files as the user named them; of a folder, every ledger in it. */
async function listFiles(
  named: readonly string[],
  { resolve }: CommandContext,
): Promise<readonly { readonly file: string; readonly path: string }[]> {
  const lists = await Promise.all(
    named.map(async (file) => {
      const path = resolve(file);
      const found = await listLedgerFiles(path);
      if (found.length === 0) throw usage('folderEmpty', { folder: file });
      return found.map((each) => ({
        file: each === path ? file : join(file, relative(path, each)),
        path: each,
      }));
    }),
  );
  return lists.flat();
}

/** Answers whether the book was there; a new one has its rates from the start. */
async function openOrCreate(
  options: Options,
  assignments: ReadonlyMap<string, string>,
  rates: readonly RateAssignment[],
  context: CommandContext,
): Promise<boolean> {
  const { engine, resolve } = context;
  const path = resolve(options.required('book'));
  const settings = readSettings(assignments);
  const isRehearsal = options.flag('dry-run');
  if (!(await exists(path))) {
    await engine.run('createBook', {
      path,
      settings,
      rates,
      save: isRehearsal ? 'never' : 'withFirstImport',
    });
    return false;
  }
  const book = await engine.run('openBookOnly', { path, access: isRehearsal ? 'rehearse' : 'write' });
  const current: Record<string, unknown> = settingTexts(book.settings);
  const wanted: Record<string, unknown> = settingTexts({ ...book.settings, ...settings });
  for (const key of Object.keys(wanted)) {
    if (wanted[key] === current[key]) continue;
    throw usage('setOnExisting', { book: options.required('book'), key, current: String(current[key]) });
  }
  return true;
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
