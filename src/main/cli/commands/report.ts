import { extname } from 'node:path';
import { templateIds, type ReportRequest } from '@shared/contract/report-document';
import { languages } from '@shared/contract/views';
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

/**
 * `report --book BOOK --template NAME --period P --out FILE.pdf`. Everything that can be wrong with the request
 * is found here, on plain Node; only a good one starts the app, which lays out the pages.
 */
export const reportCommand: Command = async (args, context) => {
  const options = readOptions('report', args, kinds);
  refuseArguments('report', options);
  const template = oneOf('--template', options.required('template'), templateIds);
  const out = options.required('out');
  checkFormat(out);
  const language = oneOf('--lang', options.value('lang') ?? 'en', languages);
  const book = options.required('book');
  const request = await withBookForReading(context, book, async ({ settings }): Promise<ReportRequest> => {
    const wanted: ReportRequest = {
      template,
      scope: readScopeOptions(options, settings),
      language,
      paper: 'A4',
      orientation: 'portrait',
      sections: null,
      customer: null,
      remarks: '',
      name: null,
    };
    if (context.printReport === null) await context.engine.run('reportDocument', wanted);
    return wanted;
  });
  if (context.printReport === null) return context.runInApp(['report', ...args]);
  await context.printReport({ book: context.resolve(book), request, out: context.resolve(out) });
  return 0;
};

function checkFormat(out: string): void {
  const format = oneOf('--out', extname(out).toLowerCase(), ['.pdf', '.xlsx', '.csv'] as const);
  if (format !== '.pdf') throw usage('valueLater', { option: '--out', value: format });
}
