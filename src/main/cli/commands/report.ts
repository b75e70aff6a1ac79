import { basename } from 'node:path';
import { checkTarget } from '@main/files/check-target';
import { findCustomer } from '../find-customer';
import { withBookForReading } from '../open-for-reading';
import { withProgress } from '../progress-line';
import { readOptions, refuseArguments } from '../read-options';
import { readReportOptions, reportOptionKinds, reportRequestOf } from '../read-report-options';
import type { Command } from './command';

/**
 * `report --book BOOK --template NAME --period P --out FILE.pdf|.xlsx|.csv`. Everything that can be wrong with the
 * request is found here, on plain Node, before anything is computed; a workbook and a CSV file are made here too.
 * Only a good request for a PDF starts the app, which lays out the pages.
 */
export const reportCommand: Command = async (args, context) => {
  const options = readOptions('report', args, reportOptionKinds);
  refuseArguments('report', options);
  const asked = readReportOptions(options);
  const { format } = asked;
  const out = context.resolve(options.required('out'));
  await checkTarget(out);
  const book = options.required('book');
  const request = await withBookForReading(context, book, async ({ settings }) => {
    const { engine, console } = context;
    const customer = asked.customerCode === null ? null : await findCustomer(engine, asked.customerCode);
    const wanted = reportRequestOf(asked, options, settings, customer);
    await engine.run('checkReport', wanted);
    if (format !== 'pdf')
      await withProgress(console, basename(out), (task) =>
        engine.run('exportReport', { request: wanted, path: out, format }, task),
      );
    return wanted;
  });
  if (format !== 'pdf') return 0;
  if (context.printReport === null) return context.runInApp(['report', ...args]);
  await context.printReport({ book: context.resolve(book), request, out });
  return 0;
};
