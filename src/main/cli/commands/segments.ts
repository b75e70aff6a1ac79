import { isoDay } from '@shared/model/day';
import { currencyDecimals, decimalText } from '@shared/model/money';
import type { CommandOutput } from '@main/engine';
import { wordsIn } from '@main/words/words';
import type { Console } from '../console';
import { withBookForReading } from '../open-for-reading';
import { printResult } from '../print-result';
import { readOptions, refuseArguments } from '../read-options';
import { textTable } from '../text-table';
import type { Command } from './command';

const kinds = { book: 'required', 'as-of': 'value', json: 'flag', 'password-file': 'later' } as const;

type Segments = CommandOutput<'computeSegments'>;

/** `segments --book BOOK [--as-of DAY]`: RFM scores and named segments, with the cut points they were scored by. */
export const segmentsCommand: Command = async (args, context) => {
  const options = readOptions('segments', args, kinds);
  refuseArguments('segments', options);
  return withBookForReading(context, options.required('book'), async ({ settings }) => {
    const table = await context.engine.run('computeSegments', { asOf: options.value('as-of') });
    const money = (amount: number): string => decimalText(amount, currencyDecimals(settings.currency));
    const json = {
      asOf: isoDay(table.asOf),
      cutPoints: {
        ...table.cutPoints,
        revenue: table.cutPoints.revenue.map(({ score, from }) => ({ score, from: money(from) })),
      },
      fewerScores: table.fewerScores,
      customers: table.customers.map((customer) => ({ ...customer, revenue: money(customer.revenue) })),
    };
    await printResult(
      context.console,
      options.flag('json'),
      json,
      () =>
        `${segmentsTable(table, money, context.console.language)}\n${cutPointTable(table, money, context.console.language)}`,
    );
    return 0;
  });
};

function segmentsTable(
  { customers }: Segments,
  money: (amount: number) => string,
  language: Console['language'],
): string {
  const words = wordsIn(language);
  const right = (key: string) => ({ header: words(`cli:segments.${key}`), align: 'right' as const });
  return textTable(
    [
      { header: words('cli:members.id'), align: 'left' },
      { header: words('cli:members.name'), align: 'left' },
      right('recencyDays'),
      right('orders'),
      right('revenue'),
      { header: 'RFM', align: 'left' },
      { header: words('cli:segments.segment'), align: 'left' },
    ],
    customers.map(({ id, name, recencyDays, orders, revenue, r, f, m, segment }) => [
      id,
      name,
      String(recencyDays),
      String(orders),
      money(revenue),
      `${r}${f}${m}`,
      words(`segment:${segment}`),
    ]),
  );
}

/** Where each score begins; what ties have left without a score is blank. */
function cutPointTable(
  { cutPoints, fewerScores }: Segments,
  money: (amount: number) => string,
  language: Console['language'],
): string {
  const words = wordsIn(language);
  const measures = [
    ['recencyDays', '<= ', String],
    ['orders', '>= ', String],
    ['revenue', '>= ', money],
  ] as const;
  const columns = measures.map(([measure]) => ({
    header: words(`cli:segments.${measure}`),
    align: 'right' as const,
  }));
  const rows = [5, 4, 3, 2, 1].map((score) => [
    String(score),
    ...measures.map(([measure, sign, print]) => {
      const from = cutPoints[measure].find((cut) => cut.score === score)?.from;
      return from === undefined ? '-' : `${sign}${print(from)}`;
    }),
  ]);
  const header = { header: words('segments:cuts.title'), align: 'left' as const };
  const notes = fewerScores.map((measure) => `${words(`segments:cuts.fewer.${measure}`)}\n`);
  return `${textTable([header, ...columns], rows)}${notes.join('')}`;
}
