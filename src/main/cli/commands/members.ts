import type { CustomerRow } from '@shared/contract/views';
import { wordsIn } from '@main/words/words';
import { withBookForReading } from '../open-for-reading';
import { printResult } from '../print-result';
import { oneOf, readOptions, refuseArguments } from '../read-options';
import { readScopeOptions } from '../read-scope-options';
import { textTable } from '../text-table';
import type { Command } from './command';

const kinds = {
  book: 'required',
  period: 'required',
  metric: 'required',
  part: 'value',
  base: 'value',
  json: 'flag',
  'password-file': 'later',
} as const;

/** `members --book BOOK --period P --metric ID`: the customers that a figure counted. */
export const membersCommand: Command = async (args, context) => {
  const options = readOptions('members', args, kinds);
  refuseArguments('members', options);
  const part = oneOf('--part', options.value('part') ?? 'numerator', ['numerator', 'denominator'] as const);
  const metric = options.required('metric');
  return withBookForReading(context, options.required('book'), async ({ settings }) => {
    const scope = readScopeOptions(options, settings);
    const set = { kind: 'figure', scope, metric, part } as const;
    const query = { set, search: '', sort: 'code', descending: false } as const;
    const { total, rows } = await context.engine.run('listCustomers', {
      query,
      offset: 0,
      limit: Infinity,
    });
    const customers = rows.map(({ code, name }) => ({ id: code, name }));
    await printResult(context.console, options.flag('json'), { count: total, customers }, () =>
      membersTable(rows, context.console.language),
    );
    return 0;
  });
};

function membersTable(rows: readonly CustomerRow[], language: Parameters<typeof wordsIn>[0]): string {
  const words = wordsIn(language);
  return textTable(
    [
      { header: words('cli:members.id'), align: 'left' },
      { header: words('cli:members.name'), align: 'left' },
    ],
    rows.map(({ code, name }) => [code, name]),
  );
}
