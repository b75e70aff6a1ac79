import { extname } from 'node:path';
import { languages, type Scope } from '@shared/contract/views';
import { withBookForReading } from '../open-for-reading';
import { oneOf, readOptions, refuseArguments, usage } from '../read-options';
import { readScopeOptions } from '../read-scope-options';
import type { Command } from './command';

const kinds = {
  book: 'required',
  template: 'required',
  period: 'required',
  out: 'required',
  base: 'value',
  lang: 'value',
  'password-file': 'later',
} as const;

const templates = [
  'retention-summary',
  'retention-book',
  'cohorts',
  'renewals-due',
  'at-risk',
  'customer-statement',
  'loyalty-liability',
  'campaign-result',
  'import-reconciliation',
] as const;

/**
 * `report --book BOOK --template NAME --period P --out FILE.pdf`. Everything that can be wrong with the request
 * is found here, on plain Node; only a good one starts the app, which lays out the pages.
 */
export const reportCommand: Command = async (args, context) => {
  const options = readOptions('report', args, kinds);
  refuseArguments('report', options);
  const template = oneOf('--template', options.required('template'), templates);
  if (template !== 'retention-summary') throw usage('valueLater', { option: '--template', value: template });
  const out = options.required('out');
  checkFormat(out);
  const language = oneOf('--lang', options.value('lang') ?? 'en', languages);
  const book = options.required('book');
  const scope = await withBookForReading(context, book, async ({ settings }): Promise<Scope> => {
    const wanted = readScopeOptions(options, settings);
    await context.engine.run('reportDocument', { template, scope: wanted, language });
    return wanted;
  });
  if (context.printReport === null) return context.runInApp(['report', ...args]);
  await context.printReport({ book: context.resolve(book), ...scope, language, out: context.resolve(out) });
  return 0;
};

function checkFormat(out: string): void {
  const format = oneOf('--out', extname(out).toLowerCase(), ['.pdf', '.xlsx', '.csv'] as const);
  if (format !== '.pdf') throw usage('valueLater', { option: '--out', value: format });
}
