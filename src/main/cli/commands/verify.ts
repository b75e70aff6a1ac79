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
  return withBookForReading(context, options.required('book'), async ({ name }) => {
    const checks = await withProgress(context.console, name, (task) =>
      context.engine.run('verifyBook', undefined, task),
    );
    const ok = checks.every((check) => check.ok);
    await printResult(context.console, options.flag('json'), { ok, checks }, () =>
      textTable(
        [
          { header: words('cli:verify.check'), align: 'left' },
          { header: words('cli:verify.result'), align: 'left' },
          { header: '', align: 'left' },
        ],
        checks.map((check) => [
          words(`cli:verify.${check.name}`),
          words(check.ok ? 'cli:verify.ok' : 'cli:verify.fault'),
          check.detail,
        ]),
      ),
    );
    return ok ? 0 : 1;
  });
};
