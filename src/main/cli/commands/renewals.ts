import type { RenewalGroup, RenewalRow, RenewalTable } from '@shared/contract/renewal-views';
import { currencyDecimals, decimalText } from '@shared/model/money';
import { wordsIn } from '@main/words/words';
import type { Console } from '../console';
import { withBookForReading } from '../open-for-reading';
import { printResult } from '../print-result';
import { readOptions, refuseArguments } from '../read-options';
import { cutKeyWords, cutWords, scopeHead } from '../scope-words';
import { textTable } from '../text-table';
import type { Command } from './command';
import { figureJson, figureRow } from './metrics';

const kinds = {
  book: 'required',
  period: 'required',
  by: 'value',
  json: 'flag',
  'password-file': 'later',
} as const;

/** `renewals --book BOOK --period P [--by ATTRIBUTE]`: what became of the contracts that fell due. */
export const renewalsCommand: Command = async (args, context) => {
  const options = readOptions('renewals', args, kinds);
  refuseArguments('renewals', options);
  const path = options.required('book');
  const by = options.value('by');
  return withBookForReading(context, path, async ({ settings }) => {
    const table = await context.engine.run('computeRenewals', { period: options.required('period'), by });
    const printer = { ...printerOf(settings.currency), language: context.console.language, by };
    await printResult(
      context.console,
      options.flag('json'),
      { book: path, ...renewalsJson(table, printer) },
      () => renewalsText(table, printer),
    );
    return 0;
  });
};

interface Printer {
  readonly currency: string;
  readonly money: (amount: number | null) => string | null;
  readonly language: Console['language'];
  /** What was asked for; without it nothing is cut. */
  readonly by: string | undefined;
}

function printerOf(currency: string): Pick<Printer, 'currency' | 'money'> {
  const decimals = currencyDecimals(currency);
  return {
    currency,
    money: (amount) => (amount === null ? null : decimalText(amount, decimals)),
  };
}

function renewalsJson(table: RenewalTable, printer: Printer): object {
  const { start, end, base, dataThrough, figures, total, groups, reasons, contracts } = table;
  return {
    period: { start, end },
    base,
    dataThrough,
    metrics: Object.fromEntries(figures.map((figure) => [figure.id, figureJson(figure, printer.currency)])),
    counts: countsOf(total),
    ...(printer.by === undefined
      ? {}
      : { by: printer.by, groups: groups.map((group) => groupJson(group, printer)) }),
    reasons: reasons.map(({ reason, count }) => ({ reason, count })),
    contracts: contracts.map((contract) => contractJson(contract, printer)),
    ...(dataThrough === null ? { reason: wordsIn('en')('note:noContracts'), reasonCode: 'noContracts' } : {}),
  };
}

function countsOf({ sums }: RenewalGroup): object {
  const { due, renewed, early, onTime, late, notRenewed, pending } = sums;
  return { due, renewed, early, onTime, late, notRenewed, pending };
}

function groupJson(group: RenewalGroup, { money }: Printer): object {
  const { key, sums, rate, interval, gross, net } = group;
  return {
    key,
    ...countsOf(group),
    renewalRate: rate,
    interval,
    ...(rate === null ? { reason: 'noContractsDecided' } : {}),
    grossRenewalRate: gross,
    netRenewalRate: net,
    valueDue: money(sums.dueValue),
    valueKept: money(sums.keptValue),
    valueRenewed: money(sums.renewedValue),
    withoutValue: sums.withoutValue,
  };
}

function contractJson(row: RenewalRow, { money }: Printer): object {
  const { customer, monthlyValue, renewal, satisfaction } = row;
  return {
    customer: { id: customer.code, name: customer.name },
    contractNo: row.contractNo,
    product: row.product,
    start: row.start,
    end: row.end,
    cancelled: row.cancelled,
    value: money(row.value),
    monthlyValue: money(monthlyValue),
    state: row.state,
    daysLate: row.daysLate,
    renewal: renewal === null ? null : { ...renewal, monthlyValue: money(renewal.monthlyValue) },
    priceChange: money(priceChange(row)),
    reason: row.reason,
    owner: row.owner,
    lastContact: row.lastContact,
    satisfaction,
    source: { file: row.fileName, sheet: row.sheet, row: row.row },
  };
}

/** By the month; null where it was not renewed or a value is missing. */
function priceChange({ monthlyValue, renewal }: RenewalRow): number | null {
  if (monthlyValue === null || renewal === null || renewal.monthlyValue === null) return null;
  return renewal.monthlyValue - monthlyValue;
}

function renewalsText(table: RenewalTable, printer: Printer): string {
  const { currency, language } = printer;
  const words = wordsIn(language);
  const head = scopeHead(table, words);
  if (table.dataThrough === null) return `${head}\n\n${words('note:noContracts')}\n`;
  const figures = textTable(
    [
      { header: words('cli:metrics.figure'), align: 'left' },
      { header: words('cli:metrics.value'), align: 'right' },
    ],
    table.figures.map((figure) => figureRow(figure, currency, language)),
  );
  const parts = [`${head}\n`, figures];
  if (printer.by !== undefined) parts.push(groupsText(table, printer));
  if (table.reasons.length > 0) parts.push(reasonsText(table, printer));
  parts.push(contractsText(table, printer));
  return parts.join('\n');
}

function groupsText({ groups }: RenewalTable, { language, by = '' }: Printer): string {
  const words = wordsIn(language);
  const right = (key: string) => ({ header: words(`cli:renewals.${key}`), align: 'right' as const });
  return textTable(
    [
      { header: cutWords(by, words), align: 'left' },
      ...['due', 'renewed', 'notRenewed', 'pending', 'rate', 'gross', 'net'].map(right),
    ],
    groups.map(({ key, sums, rate, gross, net }) => [
      cutKeyWords(by, key, words),
      ...[sums.due, sums.renewed, sums.notRenewed, sums.pending].map(String),
      ...[rate, gross, net].map(percent),
    ]),
  );
}

function reasonsText({ reasons }: RenewalTable, { language }: Printer): string {
  const words = wordsIn(language);
  return textTable(
    [
      { header: words('cli:renewals.reason'), align: 'left' },
      { header: words('cli:renewals.notRenewed'), align: 'right' },
    ],
    reasons.map(({ reason, count }) => [
      reason === '' ? words('cli:renewals.notStated') : reason,
      String(count),
    ]),
  );
}

function contractsText({ contracts }: RenewalTable, { language, money }: Printer): string {
  const words = wordsIn(language);
  const left = (key: string) => ({ header: words(`cli:renewals.${key}`), align: 'left' as const });
  return textTable(
    [
      { header: words('cli:members.id'), align: 'left' },
      { header: words('cli:members.name'), align: 'left' },
      left('contract'),
      left('end'),
      { header: words('cli:renewals.value'), align: 'right' },
      left('state'),
      left('from'),
    ],
    contracts.map((row) => [
      row.customer.code,
      row.customer.name,
      row.contractNo,
      row.end,
      money(row.value) ?? '-',
      words(`renewals:state.${row.state}`),
      row.renewal?.start ?? '',
    ]),
  );
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`;
}
