import { printResult } from '../print-result';
import { withBookForReading } from '../open-for-reading';
import { readOptions, refuseArguments } from '../read-options';
import { giveRates } from '../give-rates';
import { takeRates, type RateAssignment } from '../read-decisions';
import { readAssignments, readSettings, settingTexts } from '../read-settings';
import { textTable } from '../text-table';
import type { BookSettings } from '@shared/model/settings';
import type { Command, CommandContext } from './command';

const kinds = { book: 'required', set: 'list', json: 'flag', 'password-file': 'later' } as const;

/** `settings --book BOOK [--set KEY=VALUE…]`: the definitions of a book, changed first where asked. */
export const settingsCommand: Command = async (args, context) => {
  const options = readOptions('settings', args, kinds);
  refuseArguments('settings', options);
  const assignments = readAssignments(options.list('set'));
  const rates = takeRates(assignments);
  const path = options.required('book');
  const settings =
    assignments.size + rates.length === 0
      ? await withBookForReading(context, path, (book) => Promise.resolve(book.settings))
      : await changeSettings(path, readSettings(assignments), rates, context);
  const texts = settingTexts(settings);
  await printResult(context.console, options.flag('json'), texts, () =>
    textTable(
      [
        { header: '', align: 'left' },
        { header: '', align: 'left' },
      ],
      Object.entries(texts).map(([key, value]) => [key, settingText(value)]),
    ),
  );
  return 0;
};

/** A setting as `--set` reads it back. */
function settingText(value: unknown): string {
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function changeSettings(
  path: string,
  patch: Partial<BookSettings>,
  rates: readonly RateAssignment[],
  context: CommandContext,
): Promise<BookSettings> {
  const { engine, resolve } = context;
  await engine.run('openBookOnly', { path: resolve(path), access: 'write' });
  try {
    const { settings } = await engine.run('updateSettings', patch);
    await giveRates(rates, context);
    return settings;
  } finally {
    await engine.run('closeBook', undefined);
  }
}
