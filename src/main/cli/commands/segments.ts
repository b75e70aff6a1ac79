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
    const { language } = context.console;
    const json = {
      asOf: dayText(table.asOf),
      dataThrough: dayText(table.dataThrough),
      complete: isComplete(table),
      ...reasonOf(table, 'en'),
      cutPoints: {
        ...table.cutPoints,
        revenue: table.cutPoints.revenue.map(({ score, from }) => ({ score, from: money(from) })),
      },
      fewerScores: table.fewerScores,
      customers: table.customers.map((customer) => ({ ...customer, revenue: money(customer.revenue) })),
    };
    await printResult(context.console, options.flag('json'), json, () =>
      segmentsText(table, money, language),
    );
    return 0;
  });
};

function dayText(day: Segments['asOf']): string | null {
  return day === null ? null : isoDay(day);
}

/** Who bought after the data end is not known: days since the last purchase are then too many, orders too few. */
function isComplete({ asOf, dataThrough }: Segments): boolean {
  return asOf !== null && dataThrough !== null && asOf <= dataThrough;
}

/** Why nobody is scored. */
function reasonOf(
  { customers, dataThrough }: Segments,
  language: Console['language'],
): { readonly reason?: string } {
  if (customers.length > 0) return {};
  const words = wordsIn(language);
  return { reason: dataThrough === null ? words('note:ledgerEmpty') : words('cli:empty.nobodyBought') };
}

function segmentsText(
  table: Segments,
  money: (amount: number) => string,
  language: Console['language'],
): string {
  const words = wordsIn(language);
  const { reason } = reasonOf(table, language);
  if (reason !== undefined) return `${reason}\n`;
  const head = words('cli:segments.head', { asOf: dayText(table.asOf) });
  const beyond = isComplete(table)
    ? ''
    : `${words('risk:cli.beyond', { day: dayText(table.dataThrough) })}\n`;
  const tables = [segmentsTable(table, money, language), cutPointTable(table, money, language)];
  return `${head}\n${beyond}\n${tables.join('\n')}`;
}

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
