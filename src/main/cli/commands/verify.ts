import { wordsIn } from '@main/words/words';
import { withBookForReading } from '../open-for-reading';
import { printResult } from '../print-result';
import { withProgress } from '../progress-line';
import { readOptions, refuseArguments } from '../read-options';
import { textTable } from '../text-table';
import type { Command } from './command';

const kinds = { book: 'required', json: 'flag', 'password-file': 'later' } as const;

/** `verify --book BOOK`: whether file, reconciliations and roll-forwards hold. */
export const verifyCommand: Command = async (args, context) => {
  const options = readOptions('verify', args, kinds);
  refuseArguments('verify', options);
  const words = wordsIn(context.console.language);
  return withBookForReading(context, options.required('book'), async ({ name: book }) => {
    const checks = await withProgress(context.console, book, (task) =>
      context.engine.run('verifyBook', undefined, task),
    );
    const isSound = checks.every(({ ok }) => ok);
    const json = { ok: isSound, checks: checks.map(({ name, ok, detail }) => ({ name, ok, detail })) };
    await printResult(context.console, options.flag('json'), json, () =>
      textTable(
        [
          { header: words('cli:verify.check'), align: 'left' },
          { header: words('cli:verify.result'), align: 'left' },
          { header: '', align: 'left' },
        ],
        checks.map((check) => [
          words(`cli:verify.${check.name}`),
          words(check.ok ? 'cli:verify.ok' : 'cli:verify.fault'),
          check.extent === null
            ? check.detail
            : words(`cli:verify.${check.extent.unit}`, { count: check.extent.count }),
        ]),
      ),
    );
    return isSound ? 0 : 1;
  });
};
