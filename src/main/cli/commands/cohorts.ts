import type { CohortTable } from '@shared/contract/views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { wordsIn } from '@main/words/words';
import { withBookForReading } from '../open-for-reading';
import { printResult } from '../print-result';
import { oneOf, readOptions, refuseArguments, usage } from '../read-options';
import { textTable } from '../text-table';
import type { Command } from './command';

const kinds = {
  book: 'required',
  by: 'required',
  measure: 'required',
  mode: 'value',
  order: 'value',
  'by-attribute': 'later',
  json: 'flag',
  'password-file': 'later',
} as const;

const units = ['week', 'month', 'quarter', 'year'] as const;
const measures = ['customers', 'retention', 'revenue', 'revenuePerCustomer', 'orders'] as const;

/** `cohorts --book BOOK --by month --measure customers`: cohorts of first purchase by age. */
export const cohortsCommand: Command = async (args, context) => {
  const options = readOptions('cohorts', args, kinds);
  refuseArguments('cohorts', options);
  const unit = oneOf('--by', options.required('by'), units);
  const measure = oneOf('--measure', options.required('measure'), measures);
  const mode = oneOf('--mode', options.value('mode') ?? 'bounded', ['bounded', 'unbounded'] as const);
  const order = readOrder(options.value('order'));
  return withBookForReading(context, options.required('book'), async ({ settings }) => {
    const table = await context.engine.run('computeCohorts', { unit, measure, mode, order });
    const decimals = currencyDecimals(settings.currency);
    await printResult(context.console, options.flag('json'), cohortsJson(table, decimals), () =>
      cohortsText(table, decimals, wordsIn(context.console.language)),
    );
    return 0;
  });
};

function readOrder(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw usage('valueInvalid', { option: '--order', value: text, allowed: '1, 2, 3 …' });
  return Number(text);
}

function isMoney({ measure }: CohortTable): boolean {
  return measure === 'revenue' || measure === 'revenuePerCustomer';
}

function cohortsJson(table: CohortTable, decimals: number): object {
  const printed = (value: number | null): number | string | null =>
    value !== null && isMoney(table) ? decimalText(value, decimals) : value;
  return {
    cohorts: table.cohorts.map(({ start, size, cells }) => ({
      start,
      size,
      cells: cells.map(({ age, value, complete }) => ({ age, value: printed(value), complete })),
    })),
    average: table.average.map(({ age, value }) => ({ age, value: printed(value) })),
  };
}

function cohortsText(table: CohortTable, decimals: number, words: ReturnType<typeof wordsIn>): string {
  const ages = table.average.map(({ age }) => String(age));
  const text = (value: number | null): string => {
    if (value === null) return '-';
    if (isMoney(table)) return decimalText(value, decimals);
    if (table.measure === 'retention') return (value * 100).toFixed(1);
    return Number.isSafeInteger(value) ? String(value) : value.toFixed(1);
  };
  const rows = table.cohorts.map(({ period, size, cells }) => [
    period,
    String(size),
    // An incomplete cell is marked, never mistaken for a fall.
    ...cells.map(({ value, complete }) => (complete ? text(value) : `${text(value)}*`)),
  ]);
  const average = [words('cli:cohorts.average'), '', ...table.average.map(({ value }) => text(value))];
  const columns = [
    { header: words('cli:cohorts.cohort'), align: 'left' as const },
    ...[words('cli:cohorts.size'), ...ages].map((header) => ({ header, align: 'right' as const })),
  ];
  return `${textTable(columns, [...rows, average])}\n${words('cli:cohorts.incomplete')}\n`;
}
