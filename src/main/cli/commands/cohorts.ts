import type { CohortTable } from '@shared/contract/views';
import type { AttributeCohortTable } from '@shared/ledger/attribute-cohorts';
import { cohortMeasures, cohortUnits, isMoneyMeasure } from '@shared/ledger/cohort-request';
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
  'by-attribute': 'value',
  json: 'flag',
  'password-file': 'later',
} as const;

type AnyTable = CohortTable | AttributeCohortTable;

/** `cohorts --book BOOK --by month --measure customers`: cohorts by age; `--by-attribute`: a row for each value. */
export const cohortsCommand: Command = async (args, context) => {
  const options = readOptions('cohorts', args, kinds);
  refuseArguments('cohorts', options);
  const request = {
    unit: oneOf('--by', options.required('by'), cohortUnits),
    measure: oneOf('--measure', options.required('measure'), cohortMeasures),
    mode: oneOf('--mode', options.value('mode') ?? 'bounded', ['bounded', 'unbounded'] as const),
    order: readOrder(options.value('order')),
  };
  const by = options.value('by-attribute');
  return withBookForReading(context, options.required('book'), async ({ settings }) => {
    const table: AnyTable =
      by === undefined
        ? await context.engine.run('computeCohorts', request)
        : await context.engine.run('computeAttributeCohorts', { ...request, by });
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

function cohortsJson(table: AnyTable, decimals: number): object {
  const printed = (value: number | null): number | string | null =>
    value !== null && isMoneyMeasure(table.measure) ? decimalText(value, decimals) : value;
  return {
    begins: table.begins,
    cohorts:
      'groups' in table
        ? table.groups.map(({ key, size, cells }) => ({
            key,
            size,
            cells: cells.map(({ age, value, complete, members }) => ({
              age,
              value: printed(value),
              complete,
              members,
            })),
          }))
        : table.cohorts.map(({ start, size, leftTruncated, cells }) => ({
            start,
            size,
            leftTruncated,
            cells: cells.map(({ age, value, complete }) => ({ age, value: printed(value), complete })),
          })),
    ...reasonOf(table, wordsIn('en')),
    averageMethod: table.averageMethod,
    average: averageOf(table).map(({ age, value }) => ({ age, value: printed(value) })),
  };
}

/** Why there is no cohort. */
function reasonOf(table: AnyTable, words: ReturnType<typeof wordsIn>): { readonly reason?: string } {
  const count = 'groups' in table ? table.groups.length : table.cohorts.length;
  if (count > 0) return {};
  return { reason: words(`cli:empty.${table.begins === 'contract' ? 'nobodySigned' : 'nobodyBought'}`) };
}

function averageOf(table: AnyTable): CohortTable['average'] {
  return 'groups' in table ? table.total.cells : table.average;
}

function cohortsText(table: AnyTable, decimals: number, words: ReturnType<typeof wordsIn>): string {
  const { reason } = reasonOf(table, words);
  if (reason !== undefined) return `${reason}\n`;
  const ages = averageOf(table).map(({ age }) => String(age));
  const text = (value: number | null): string => {
    if (value === null) return '-';
    if (isMoneyMeasure(table.measure)) return decimalText(value, decimals);
    if (table.measure === 'retention') return (value * 100).toFixed(1);
    return Number.isSafeInteger(value) ? String(value) : value.toFixed(1);
  };
  const listed =
    'groups' in table
      ? table.groups.map((row) => ({ ...row, name: row.key ?? words('cohort:unknownValue') }))
      : table.cohorts.map((row) => ({ ...row, name: row.period }));
  const rows = listed.map(({ name, size, cells }) => [
    name,
    String(size),
    // An incomplete cell is marked, never mistaken for a fall.
    ...cells.map(({ value, complete }) => (complete ? text(value) : `${text(value)}*`)),
  ]);
  const average = [words('cli:cohorts.average'), '', ...averageOf(table).map(({ value }) => text(value))];
  const columns = [
    { header: words('cli:cohorts.cohort'), align: 'left' as const },
    ...[words('cli:cohorts.size'), ...ages].map((header) => ({ header, align: 'right' as const })),
  ];
  return `${textTable(columns, [...rows, average])}\n${words('cli:cohorts.incomplete')}\n`;
}
