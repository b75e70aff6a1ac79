import type { Language } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import type { CommandOutput } from '@main/engine';
import { wordsIn } from '@main/words/words';
import { withBookForReading } from '../open-for-reading';
import { printResult } from '../print-result';
import { withProgress } from '../progress-line';
import { readOptions, refuseArguments } from '../read-options';
import { textTable } from '../text-table';
import { findingSentence } from '../finding-sentence';
import type { Command } from './command';

const kinds = { book: 'required', json: 'flag', 'password-file': 'later' } as const;

/** `verify --book BOOK`: whether file, reconciliations and roll-forwards hold. */
export const verifyCommand: Command = async (args, context) => {
  const options = readOptions('verify', args, kinds);
  refuseArguments('verify', options);
  const words = wordsIn(context.console.language);
  return withBookForReading(context, options.required('book'), async ({ name: book, settings }) => {
    const checks = await withProgress(context.console, book, (task) =>
      context.engine.run('verifyBook', undefined, task),
    );
    const isSound = checks.every(({ ok }) => ok);
    const json = { ok: isSound, checks: checks.map((check) => checkJson(check, settings.currency)) };
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
          detailOf(check, settings.currency, context.console.language),
        ]),
      ),
    );
    return isSound ? 0 : 1;
  });
};

type Check = CommandOutput<'verifyBook'>[number];

/** JSON speaks English, whoever runs it; codes and what is in them stay as they are. */
function checkJson(check: Check, currency: string): object {
  const { name, ok, findings } = check;
  return {
    name,
    ok,
    detail: detailOf(check, currency, 'en'),
    findings: findings.map(({ code, params, amounts }) => ({
      code,
      params: {
        ...params,
        ...Object.fromEntries(
          Object.entries(amounts).map(([key, amount]) => [
            key,
            decimalText(amount, currencyDecimals(currency)),
          ]),
        ),
      },
    })),
  };
}

/** How much was looked at, or what does not hold. */
function detailOf({ extent, findings }: Check, currency: string, language: Language): string {
  if (findings.length > 0) return findings.map((each) => findingSentence(each, currency, language)).join(' ');
  return extent === null ? '' : wordsIn(language)(`cli:verify.${extent.unit}`, { count: extent.count });
}
